import type { WorkState } from 'epsbook/reports';
import * as React from 'react';

interface ProgressProps {
  readonly done: number;
  readonly of: number;
  readonly state: WorkState;
  /** How far the work is, in words. */
  readonly text: string;
}

/** How far long work is: a bar. */
export function Progress({ done, of, state, text }: ProgressProps): React.ReactElement {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return (
    <div
      className={`epsbook-progress epsbook-mod-${state}`}
      role="progressbar"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(100 * share)}
      aria-valuetext={text}
    >
      <span style={{ width: `${String(100 * share)}%` }} />
    </div>
  );
}
