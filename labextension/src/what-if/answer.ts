import * as React from 'react';
import type { Account, Question, WhatIf } from '../figures/index.js';

/** What takes longer to work out than a slider may wait. */
export interface Together {
  readonly admitted: boolean;
  readonly spent: number;
  /** How many steps or numbers would fit, counted up to {@link MOST_COUNTED}. */
  readonly most: number;
}

/** More are not counted. */
export const MOST_COUNTED = 10_000;

/** How long a slider rests before the rest is worked out, in milliseconds. */
const REST = 120;

/** What a question would cost: by itself at every move of a slider, and together with all that was released once it rests. */
export function useAnswer(
  account: Account,
  question: Question,
): { readonly answer: WhatIf; readonly together: Together | undefined } {
  const answer = React.useMemo(() => account.whatIf(question), [account, question]);
  const [worked, setWorked] = React.useState<{ readonly of: WhatIf; readonly together: Together }>();
  React.useEffect(() => {
    const timer = setTimeout(() => {
      const together = {
        admitted: answer.isAdmitted(),
        spent: answer.spentThen(),
        most: answer.mostAdmitted(MOST_COUNTED),
      };
      setWorked({ of: answer, together });
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [answer]);
  return { answer, together: worked?.of === answer ? worked.together : undefined };
}
