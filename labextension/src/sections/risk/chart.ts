import type { Chart } from '../../charts/chart.js';
import { layout } from '../../charts/look.js';
import type { ChartTheme } from '../../charts/theme.js';
import type { RiskFigure } from './figure.js';
import { showRisk } from './words.js';

/** The shares that are at risk, before and after, one pair of bars a measure. */
export function riskChart({ rows }: RiskFigure, theme: ChartTheme): Chart {
  const shares = rows.filter(({ measure }) => measure !== 'smallestClass' && measure !== 'classes');
  const bars = (side: 'before' | 'after', color: string): object => ({
    type: 'bar',
    orientation: 'h',
    y: shares.map((_, index) => -index),
    x: shares.map((row) => row[side] ?? 0),
    marker: { color },
    text: shares.map((row) => showRisk(row.measure, row[side])),
    textposition: 'none',
    hoverinfo: 'text',
  });
  return {
    data: [bars('after', theme.line), bars('before', theme.quiet)],
    layout: {
      ...layout(theme, 24 + 30 * shares.length, { l: 8, b: 18 }),
      barmode: 'group',
      bargap: 0.3,
      xaxis: {
        fixedrange: true,
        range: [0, 1.02],
        tickvals: [0, 0.5, 1],
        tickformat: '.0%',
        showgrid: false,
        zeroline: false,
        showline: true,
        linecolor: theme.axis,
      },
      yaxis: {
        fixedrange: true,
        range: [0.6 - Math.max(1, shares.length), 0.6],
        showgrid: false,
        zeroline: false,
        showticklabels: false,
      },
    },
  };
}
