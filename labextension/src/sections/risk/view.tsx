import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Choosable } from '../../components/chooser.js';
import { LazyChart } from '../../components/lazy-chart.js';
import { Titled } from '../../components/titled.js';
import { showCount, showText, showUtility } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { RiskFigure } from './figure.js';
import { measureName, showRisk } from './words.js';

const loadChart = () => import(/* webpackChunkName: "chart-risk" */ './chart.js').then(({ riskChart }) => riskChart);

/** Risk of re-identification before and after anonymisation: measurements, and no guarantee. */
export function RiskView({ figures, theme, words }: ViewProps<RiskFigure>): React.ReactElement {
  const { trans } = words;
  return (
    <Titled title={trans.__('Risk of re-identification')} aside={trans.__('no guarantee')}>
      <Choosable figures={figures} label={({ label }) => label} name={trans.__('Which table')}>
        {(risk) => (
          <>
            <p className="epsbook-quiet">
              {showText(risk.label, 60)} · {showText(risk.models.join(', '), 80)}
            </p>
            <LazyChart
              load={loadChart}
              figure={risk}
              theme={theme}
              height={114}
              label={trans.__('Shares at risk, before and after; the table below holds the numbers')}
              unavailable={trans.__('The chart could not be loaded; the table below holds its numbers.')}
            />
            <RiskTable risk={risk} trans={trans} />
            <p className="epsbook-quiet">
              {trans.__(
                '%1 rows left out; %2: %3',
                showCount(risk.suppressedRows),
                showText(risk.loss.measure, 60),
                showUtility(risk.loss.value),
              )}
            </p>
            {risk.doesNotProtectAgainst.length > 0 && (
              <details className="epsbook-details">
                <summary>{trans.__('What it does not protect against')}</summary>
                <ul className="epsbook-list">
                  {risk.doesNotProtectAgainst.map((text, index) => (
                    <li key={index}>{showText(text, 300)}</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Choosable>
    </Titled>
  );
}

function RiskTable({
  risk,
  trans,
}: {
  readonly risk: RiskFigure;
  readonly trans: TranslationBundle;
}): React.ReactElement {
  return (
    <table>
      <caption>{trans.__('Risk, before and after')}</caption>
      <thead>
        <tr>
          <th scope="col">{trans.__('rows')}</th>
          <th scope="col">{trans.__('before')}</th>
          <th scope="col">{trans.__('after')}</th>
        </tr>
      </thead>
      <tbody>
        {risk.rows.map(({ measure, before, after }) => (
          <tr key={measure}>
            <th scope="row">{measureName(measure, trans)}</th>
            <td>{showRisk(measure, before)}</td>
            <td>{showRisk(measure, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
