import * as React from 'react';
import { explained, type Term as TermName, type Words } from '../words/index.js';

interface TermProps {
  readonly of: TermName;
  readonly words: Words;
  /** What stands in the page; the term's name unless it is given. */
  readonly children?: React.ReactNode;
}

/** A word of the field, with what it means where one points at it. All of them stand in the panel's glossary too. */
export function Term({ of, words, children }: TermProps): React.ReactElement {
  const { name, meaning } = explained(of, words.trans);
  return (
    <span className="epsbook-term" title={meaning}>
      {children ?? name}
    </span>
  );
}
