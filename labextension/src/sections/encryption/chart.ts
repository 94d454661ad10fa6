import type { Chart } from '../../charts/chart.js';
import { hoverText, layout } from '../../charts/look.js';
import type { ChartTheme } from '../../charts/theme.js';
import type { EncryptionFigure } from './figure.js';
import { showTime } from './words.js';

/** Multiplications that are left after each operation of a circuit. */
export function encryptionChart({ steps }: EncryptionFigure, theme: ChartTheme): Chart {
  const depths = steps.map(({ depthLeft }) => depthLeft);
  return {
    data: [
      {
        type: 'scatter',
        mode: 'lines+markers',
        x: steps.map((_, index) => index + 1),
        y: depths,
        line: { shape: 'hv', width: 2, color: theme.line },
        marker: { size: 5, color: theme.line },
        text: steps.map(({ operation, milliseconds }) => `${hoverText(operation)}<br>${showTime(milliseconds)}`),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...layout(theme, 96, { l: 18 }),
      xaxis: {
        fixedrange: true,
        range: [0.5, Math.max(1, steps.length) + 0.5],
        showgrid: false,
        zeroline: false,
        showticklabels: false,
        showline: true,
        linecolor: theme.axis,
      },
      yaxis: {
        fixedrange: true,
        range: [-0.3, Math.min(1e6, Math.max(1, ...depths)) + 0.5],
        nticks: 4,
        showgrid: false,
        zeroline: false,
      },
    },
  };
}
