import * as React from 'react';
import type { MeterFigure } from '../figures/index.js';
import { Term } from '../components/term.js';
import { explained, showEpsilon, type Words } from '../words/index.js';

interface BudgetMeterProps {
  readonly meter: MeterFigure;
  /** Proven ε of all releases and of what a reader thinks of, where one does. */
  readonly asked: number | undefined;
  readonly words: Words;
}

const percent = (share: number): string => `${String(100 * share)}%`;

/** The bar and the large number: how much of ε is spent. */
export function BudgetMeter({ meter, asked, words }: BudgetMeterProps): React.ReactElement {
  const { trans } = words;
  const inAll = words.inAll(meter);
  const next = asked === undefined ? 0 : Math.min(1, asked / meter.budget.epsilon) - meter.share;
  return (
    <>
      <div
        className={`epsbook-meter epsbook-mod-${meter.level}`}
        role="meter"
        aria-label={trans.__('Privacy budget spent')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(100 * meter.share)}
        aria-valuetext={words.spent(meter)}
      >
        <span className="epsbook-meter-spent" style={{ width: percent(meter.share) }} />
        {next > 0 && (
          <span
            className="epsbook-meter-next"
            style={{ left: percent(meter.share), width: percent(next) }}
            title={trans.__('What would be spent by what you ask under "What if"')}
          />
        )}
        {meter.warnAt < 1 && (
          <span
            className="epsbook-meter-threshold"
            style={{ left: percent(meter.warnAt) }}
            title={explained('mark', trans).meaning}
          />
        )}
      </div>
      <p className="epsbook-spent">
        <span className="epsbook-spent-epsilon">{showEpsilon(meter.spent)}</span>{' '}
        <Term of="epsilon" words={words}>
          {words.budget(meter)}
        </Term>
      </p>
      {inAll !== undefined && <p className="epsbook-guess">{inAll}</p>}
    </>
  );
}
