import * as React from 'react';
import { Choosable } from '../../components/chooser.js';
import { LazyChart } from '../../components/lazy-chart.js';
import { Titled } from '../../components/titled.js';
import { showCount, showDelta, showEpsilon, showText, type Words } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { CurveFigure } from './figure.js';
import { curveInWords, shownUtilities } from './words.js';

const loadChart = () => import(/* webpackChunkName: "chart-curve" */ './chart.js').then(({ curveChart }) => curveChart);

function CurveTable({ curve, words }: { readonly curve: CurveFigure; readonly words: Words }): React.ReactElement {
  const { trans } = words;
  const utilities = shownUtilities(curve);
  return (
    <details className="epsbook-details">
      <summary>{trans.__('As a table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">ε</th>
            <th scope="col">{trans.__('mean')}</th>
            <th scope="col" className="epsbook-wide">
              {trans.__('range')}
            </th>
            <th scope="col">{trans.__('runs')}</th>
          </tr>
        </thead>
        <tbody>
          {utilities.points.map(({ epsilon, runs, mean, low, high }, index) => (
            <tr key={index}>
              <th scope="row">{showEpsilon(epsilon)}</th>
              <td>{mean}</td>
              <td>{`${low}–${high}`}</td>
              <td>{showCount(runs)}</td>
            </tr>
          ))}
          {utilities.baselines.map(({ label, value }, index) => (
            <tr key={`baseline ${String(index)}`}>
              <th scope="row">{showText(label, 40)}</th>
              <td>{value}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What privacy costs in usefulness: the curve, of the newest or of the chosen measurement. */
export function CurveView({ figures, theme, words }: ViewProps<CurveFigure>): React.ReactElement {
  const { trans } = words;
  const [{ utility, delta }] = figures;
  return (
    <Titled title={trans.__('Privacy and %1', showText(utility, 30))} aside={`δ ${showDelta(delta)}`}>
      <Choosable figures={figures} label={({ label }) => label} name={trans.__('Which curve')}>
        {(curve) => (
          <>
            <LazyChart
              load={loadChart}
              figure={curve}
              theme={theme}
              height={148}
              label={curveInWords(curve, trans)}
              unavailable={trans.__('The chart could not be loaded; the table below holds its numbers.')}
            />
            <p className="epsbook-quiet">
              {showText(curve.label, 60)} · {trans.__('measured on %1', showText(curve.measuredOn, 60))}
            </p>
            <CurveTable curve={curve} words={words} />
          </>
        )}
      </Choosable>
    </Titled>
  );
}
