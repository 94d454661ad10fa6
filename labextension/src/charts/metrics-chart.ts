import type { MetricLine } from '../figures/metrics.js';
import { showCount, showUtility } from '../words/index.js';
import type { Chart } from './chart.js';
import { hoverText, layout } from './look.js';
import type { ChartTheme } from './theme.js';

/** Figures over the steps of long work, each on a scale of its own, since a loss and an accuracy have nothing in common. */
export function metricsChart(lines: readonly MetricLine[], theme: ChartTheme): Chart {
  const last = Math.max(1, ...lines.flatMap(({ points }) => points.map(([step]) => step)));
  const colours = [theme.line, theme.quiet, theme.text];
  return {
    data: lines.map(({ name, points }, index) => {
      const values = points.map(([, value]) => value);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return {
        type: 'scatter',
        mode: points.length === 1 ? 'markers' : 'lines',
        x: points.map(([step]) => step),
        y: values.map((value) => (most > least ? (value - least) / (most - least) : 0.5)),
        line: { width: 2, color: colours[index % colours.length] },
        marker: { color: colours[index % colours.length] },
        text: points.map(([step, value]) => `${hoverText(name)} <b>${showUtility(value)}</b><br>${showCount(step)}`),
        hoverinfo: 'text',
      };
    }),
    layout: {
      ...layout(theme, 96, { l: 8 }),
      xaxis: {
        fixedrange: true,
        range: [0, last * 1.02],
        showgrid: false,
        zeroline: false,
        showticklabels: false,
        showline: true,
        linecolor: theme.axis,
      },
      yaxis: { fixedrange: true, range: [-0.06, 1.06], showgrid: false, zeroline: false, showticklabels: false },
    },
  };
}
