import type { Chart } from '../../charts/chart.js';
import { hoverText, layout } from '../../charts/look.js';
import type { ChartTheme } from '../../charts/theme.js';
import { showEpsilon, showLowerBound } from '../../words/index.js';
import type { AuditFigure } from './figure.js';

/** Values below this are drawn at it: an axis by powers of ten has no zero. */
const LEAST = 1e-3;
const MOST = 1e6;

const drawn = (epsilon: number): number => Math.min(MOST, Math.max(LEAST, epsilon));

/** What audits measured, a bar each, beside the claims: a bar that passes its mark refutes the claim. */
export function auditChart(audits: readonly AuditFigure[], theme: ChartTheme): Chart {
  const rows = audits.map((_, index) => -index);
  const claims = audits.flatMap(({ claim }, index) => (claim === undefined ? [] : [{ claim, row: -index }]));
  const all = [...audits.map(({ lowerBound }) => drawn(lowerBound)), ...claims.map(({ claim }) => drawn(claim)), 0.1];
  const [least, most] = [Math.log10(Math.min(...all)), Math.log10(Math.max(...all))];
  const room = Math.max(0.2, (most - least) * 0.1);
  return {
    data: [
      {
        type: 'bar',
        orientation: 'h',
        y: rows,
        x: audits.map(({ lowerBound }) => drawn(lowerBound)),
        marker: { color: audits.map(({ finding }) => (finding === 'refuted' ? theme.alarm : theme.line)) },
        text: audits.map(({ label, lowerBound }) => `${hoverText(label)}<br>ε ${showLowerBound(lowerBound)}`),
        textposition: 'none',
        hoverinfo: 'text',
      },
      {
        type: 'scatter',
        mode: 'markers',
        y: claims.map(({ row }) => row),
        x: claims.map(({ claim }) => drawn(claim)),
        marker: { symbol: 'line-ns-open', size: 16, color: theme.text, line: { width: 2 } },
        text: claims.map(({ claim }) => `ε ${showEpsilon(claim)}`),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...layout(theme, 30 + 18 * audits.length, { l: 8, b: 20 }),
      bargap: 0.4,
      xaxis: {
        type: 'log',
        fixedrange: true,
        range: [least - room, most + room],
        showgrid: false,
        zeroline: false,
        showline: true,
        linecolor: theme.axis,
        nticks: 4,
      },
      yaxis: {
        fixedrange: true,
        range: [0.6 - audits.length, 0.6],
        showgrid: false,
        zeroline: false,
        showticklabels: false,
      },
    },
  };
}
