import * as React from 'react';
import { utilityChart, type ChartTheme } from '../charts/index.js';
import type { UtilityFigure } from '../figures/index.js';
import { showCount, showDelta, showEpsilon, showText, showUtility, type Words } from '../words/index.js';
import { ChartView } from './chart-view.js';
import { Section } from './section.js';

interface UtilityProps {
  readonly curves: readonly UtilityFigure[];
  readonly theme: ChartTheme;
  readonly words: Words;
}

function CurveTable({ curve, words }: { readonly curve: UtilityFigure; readonly words: Words }): React.ReactElement {
  const { trans } = words;
  return (
    <details className="epsbook-details">
      <summary>{trans.__('As a table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">ε</th>
            <th scope="col">{trans.__('mean')}</th>
            <th scope="col">{trans.__('range')}</th>
            <th scope="col">{trans.__('runs')}</th>
          </tr>
        </thead>
        <tbody>
          {curve.points.map(({ epsilon, mean, low, high, runs }, index) => (
            <tr key={index}>
              <th scope="row">{showEpsilon(epsilon)}</th>
              <td>{showUtility(mean)}</td>
              <td>{`${showUtility(low)} – ${showUtility(high)}`}</td>
              <td>{showCount(runs)}</td>
            </tr>
          ))}
          {curve.baselines.map(({ label, value }, index) => (
            <tr key={`baseline ${String(index)}`}>
              <th scope="row">{showText(label, 40)}</th>
              <td>{showUtility(value)}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The same object for as long as its content is the same: every message brings all curves, and few bring a new one. */
function useUnchanged<Value>(value: Value): Value {
  const written = JSON.stringify(value);
  const kept = React.useRef({ value, written });
  if (kept.current.written !== written) kept.current = { value, written };
  return kept.current.value;
}

/** What privacy costs in usefulness: the curve, of the newest or of the chosen measurement. */
export function Utility({ curves, theme, words }: UtilityProps): React.ReactElement | null {
  const { trans } = words;
  const [chosen, setChosen] = React.useState<string>();
  const curve = useUnchanged(curves.find(({ label }) => label === chosen) ?? curves[0]);
  const chart = React.useMemo(() => curve && utilityChart(curve, theme), [curve, theme]);
  if (curve === undefined || chart === undefined) return null;
  return (
    <Section title={trans.__('Privacy and %1', showText(curve.utility, 30))} aside={`δ ${showDelta(curve.delta)}`}>
      {curves.length > 1 && (
        <select
          className="epsbook-select"
          aria-label={trans.__('Which curve')}
          value={curve.label}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          {curves.map(({ label }, index) => (
            <option key={index} value={label}>
              {showText(label, 60)}
            </option>
          ))}
        </select>
      )}
      <ChartView
        chart={chart}
        height={148}
        label={words.utility(curve)}
        unavailable={trans.__('The chart could not be loaded; the table below holds its numbers.')}
      />
      <p className="epsbook-quiet">
        {showText(curve.label, 60)} · {trans.__('measured on %1', showText(curve.measuredOn, 60))}
      </p>
      <CurveTable curve={curve} words={words} />
    </Section>
  );
}
