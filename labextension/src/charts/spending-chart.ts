import { finiteOrNull } from 'epsbook/core';
import type { MeterFigure, SpendingFigure } from '../figures/index.js';
import { showCount, showEpsilon } from '../words/index.js';
import type { Chart } from './chart.js';
import { hoverText, layout, level, quietAxis, quietLabel, type ChartWords } from './look.js';
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
  const ordinals = [0, ...points.map(({ ordinal }) => ordinal)];
  const proven = [0, ...points.map((point) => finiteOrNull(point.proven))];
  const claimed = [0, ...points.map((point) => finiteOrNull(point.claimed))];
  const budget = meter.budget.epsilon;
  // The simple sum may run far out of the budget; the axis follows it only so far, as the proven line is what matters.
  const top = Math.min(1.6 * budget, Math.max(budget, ...claimed.map((value) => value ?? 0))) * 1.08;
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
      columns(spending, top, words),
    ],
    layout: {
      ...layout(theme, 124),
      bargap: 0,
      xaxis: {
        ...quietAxis,
        range: [0, Math.max(1, last?.ordinal ?? 1) * 1.02],
        showticklabels: false,
        linecolor: theme.axis,
        showline: true,
      },
      yaxis: {
        ...quietAxis,
        range: [0, top],
        tickvals: [0, budget],
        ticktext: ['0', showEpsilon(budget)],
        ticks: '',
        automargin: true,
      },
      shapes: [level(budget, theme)],
      annotations: [
        ...simpleSumLabel(spending, top, words.simpleSum, theme),
        quietLabel(words.budget, theme, { xref: 'paper', x: 0, y: budget, xanchor: 'left', yanchor: 'bottom' }),
      ],
    },
  };
}

/** What is pointed at: a column as wide as the step and as high as the chart, so that a step answers for itself alone. */
function columns(spending: SpendingFigure, top: number, words: ChartWords): object {
  const { points } = spending;
  const ordinals = [0, ...points.map(({ ordinal }) => ordinal)];
  return {
    type: 'bar',
    x: points.map(({ ordinal }, index) => ((ordinals[index] ?? 0) + ordinal) / 2),
    width: points.map(({ ordinal }, index) => ordinal - (ordinals[index] ?? 0)),
    y: points.map(() => top),
    marker: { color: 'rgba(0,0,0,0)', line: { width: 0 } },
    hovertext: hoverTexts(spending, words),
    hoverinfo: 'text',
  };
}

/** What the box under the pointer says of each release. */
const hoverTexts = ({ points }: SpendingFigure, words: ChartWords): readonly string[] =>
  points.map(
    ({ label, times, proven, claimed }) =>
      `${hoverText(label)}${times === 1 ? '' : ` × ${showCount(times)}`}<br>` +
      `${words.proven} ε ${showEpsilon(proven)}<br>${words.simpleSum} ε ${showEpsilon(claimed)}`,
  );

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
