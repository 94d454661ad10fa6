import type { MeterFigure, SpendingFigure } from '../figures/index.js';
import { showCount, showEpsilon } from '../words/index.js';
import type { Chart } from './chart.js';
import { hover, hoverText, margin, quietLabel, type ChartWords } from './look.js';
import type { ChartTheme } from './theme.js';

/** The step chart: what the filter proves after each release, beside the claims simply added up and the budget. */
export function spendingChart(
  spending: SpendingFigure,
  meter: MeterFigure,
  theme: ChartTheme,
  words: ChartWords,
): Chart {
  const { points } = spending;
  const last = points[points.length - 1];
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const ordinals = [0, ...points.map(({ ordinal }) => ordinal)];
  const proven = [0, ...points.map((point) => finite(point.proven))];
  const claimed = [0, ...points.map((point) => finite(point.claimed))];
  const budget = meter.budget.epsilon;
  // The simple sum may run far out of the budget; the axis follows it only so far, as the proven line is what matters.
  const top = Math.min(1.6 * budget, Math.max(budget, ...claimed.map((value) => value ?? 0))) * 1.08;
  const text = points.map(
    ({ label, times, proven: epsilon, claimed: sum }) =>
      `${hoverText(label)}${times === 1 ? '' : ` × ${showCount(times)}`}<br>` +
      `${words.proven} ε ${showEpsilon(epsilon)}<br>${words.simpleSum} ε ${showEpsilon(sum)}`,
  );
  const step = { type: 'scatter', mode: 'lines', x: ordinals };
  return {
    data: [
      {
        ...step,
        y: claimed,
        line: { shape: 'vh', width: 1, color: theme.quiet },
        hoverinfo: 'skip',
      },
      {
        ...step,
        y: proven,
        line: { shape: 'vh', width: 2, color: theme.line },
        fill: 'tozeroy',
        fillcolor: theme.wash,
        hoverinfo: 'skip',
      },
      {
        // What is pointed at: a column as wide as the step and as high as the chart, so that a step answers for itself alone.
        type: 'bar',
        x: points.map(({ ordinal }, index) => ((ordinals[index] ?? 0) + ordinal) / 2),
        width: points.map(({ ordinal }, index) => ordinal - (ordinals[index] ?? 0)),
        y: points.map(() => top),
        marker: { color: 'rgba(0,0,0,0)', line: { width: 0 } },
        hovertext: text,
        hoverinfo: 'text',
      },
    ],
    layout: {
      height: 124,
      margin,
      showlegend: false,
      hovermode: 'closest',
      bargap: 0,
      hoverlabel: hover(theme),
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      font: { family: theme.font, size: 10, color: theme.quiet },
      xaxis: {
        fixedrange: true,
        range: [0, Math.max(1, last?.ordinal ?? 1) * 1.02],
        showgrid: false,
        zeroline: false,
        showticklabels: false,
        linecolor: theme.axis,
        showline: true,
      },
      yaxis: {
        fixedrange: true,
        range: [0, top],
        tickvals: [0, budget],
        ticktext: ['0', showEpsilon(budget)],
        showgrid: false,
        zeroline: false,
        ticks: '',
        automargin: true,
      },
      shapes: [
        {
          type: 'line',
          xref: 'paper',
          x0: 0,
          x1: 1,
          y0: budget,
          y1: budget,
          line: { width: 1, dash: 'dot', color: theme.quiet },
        },
      ],
      annotations: [
        ...simpleSumLabel(spending, top, words.simpleSum, theme),
        quietLabel(words.budget, theme, { xref: 'paper', x: 0, y: budget, xanchor: 'left', yanchor: 'bottom' }),
      ],
    },
  };
}

/** The name of the simple sum's line at its end, or above the chart where the line leaves it; none where it runs along the proven one. */
function simpleSumLabel({ points }: SpendingFigure, top: number, name: string, theme: ChartTheme): readonly object[] {
  const last = points[points.length - 1];
  if (last === undefined || Math.abs(last.claimed - last.proven) < 0.04 * top) return [];
  if (last.claimed <= top) {
    const yanchor = last.claimed > last.proven ? 'bottom' : 'top';
    return [quietLabel(name, theme, { x: last.ordinal, y: last.claimed, xanchor: 'right', yanchor })];
  }
  const text = `${name} ${showEpsilon(last.claimed)} ↑`;
  return [quietLabel(text, theme, { xref: 'paper', x: 1, xanchor: 'right', yref: 'paper', y: 1, yanchor: 'bottom' })];
}
