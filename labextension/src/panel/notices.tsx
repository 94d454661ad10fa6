import * as React from 'react';
import type { Notice } from '../words/index.js';

/** What the reader must know besides the numbers, one line each. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): React.ReactElement | null {
  if (notices.length === 0) return null;
  return (
    <ul className="epsbook-notices">
      {notices.map(({ level, text }) => (
        <li key={text} className={`epsbook-notice epsbook-mod-${level}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}
