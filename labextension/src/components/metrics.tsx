import * as React from 'react';
import type { ChartTheme } from '../charts/index.js';
import type { MetricLine } from '../figures/metrics.js';
import { showUtility, showText, type Words } from '../words/index.js';
import { LazyChart, type ChartOf } from './lazy-chart.js';

interface MetricsProps {
  readonly lines: readonly MetricLine[];
  readonly load: () => Promise<ChartOf<readonly MetricLine[]>>;
  readonly theme: ChartTheme;
  readonly words: Words;
}

/** How figures change over the steps of long work: a chart of them, and the last of each with what is known of its rows. */
export function Metrics({ lines, load, theme, words }: MetricsProps): React.ReactElement | null {
  const { trans } = words;
  if (lines.length === 0) return null;
  const last = ({ name, last: value }: MetricLine): string => `${showText(name, 40)} ${showUtility(value)}`;
  return (
    <>
      {lines.some(({ points }) => points.length > 1) && (
        <LazyChart
          load={load}
          figure={lines}
          theme={theme}
          height={96}
          label={trans.__('Figures by step, the last: %1', lines.map(last).join('; '))}
          unavailable={trans.__('The chart could not be loaded; the list below holds its last numbers.')}
        />
      )}
      <table>
        <caption>{trans.__('The last figures, and on which rows they were measured')}</caption>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {showText(line.name, 40)}
                <span className="epsbook-quiet"> · {words.measuredOn(line.measuredOn)}</span>
              </th>
              <td className={line.measuredOn === 'private rows, not debited' ? 'epsbook-refuted' : undefined}>
                {showUtility(line.last)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
