import * as React from 'react';
import type { LedgerFigures } from '../figures/index.js';
import { Term } from '../components/term.js';
import { Titled } from '../components/titled.js';
import { showCount, showMoment, showText, type Words } from '../words/index.js';

interface RefusedProps {
  readonly figures: LedgerFigures;
  readonly words: Words;
}

/** What the budget did not admit, and what helps: apart from the releases, since none of it was debited. */
export function Refused({ figures, words }: RefusedProps): React.ReactElement | null {
  const { refusals } = figures;
  if (refusals.length === 0) return null;
  return (
    <Titled
      title={
        <Term of="refused" words={words}>
          {words.trans.__('Refused')}
        </Term>
      }
      aside={words.trans.__('nothing spent')}
    >
      <ul className="epsbook-refused">
        {refusals.map((refusal) => (
          <li key={`${refusal.label} ${String(refusal.requested.epsilon)} ${String(refusal.requested.delta)}`}>
            <span className="epsbook-row">
              <span className="epsbook-label" title={showText(refusal.label)}>
                {showText(refusal.label)}
              </span>
              {refusal.times > 1 && <span>× {showCount(refusal.times)}</span>}
              <time
                className="epsbook-quiet"
                dateTime={new Date(refusal.at).toISOString()}
                title={showMoment(refusal.at)}
              >
                {showMoment(refusal.at, new Date())}
              </time>
            </span>
            <span className="epsbook-quiet">{words.refusal(refusal, figures)} </span>
            {showText(refusal.remedy, 400)}
          </li>
        ))}
      </ul>
    </Titled>
  );
}
