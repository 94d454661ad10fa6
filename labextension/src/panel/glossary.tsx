import * as React from 'react';
import { explained, TERMS, type Words } from '../words/index.js';

/** Every term of the panel in plain words, for those who cannot point at it. */
export function Glossary({ words }: { readonly words: Words }): React.ReactElement {
  const { trans } = words;
  return (
    <details className="epsbook-details epsbook-glossary">
      <summary>{trans.__('What the words mean')}</summary>
      <ul>
        {TERMS.map((term) => {
          const { name, meaning } = explained(term, trans);
          return (
            <li key={term}>
              <strong>{name}</strong> {meaning}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
