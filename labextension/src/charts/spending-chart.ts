import type { MeterFigure, SpendingFigure } from '../figures/index.js';
import { showCount, showEpsilon, showText } from '../words/index.js';
import { literal, type Chart } from './chart.js';
import { hover, margin, quietLabel, type ChartWords } from './look.js';
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
      `${literal(showText(label, 40))}${times === 1 ? '' : ` × ${showCount(times)}`}<br>` +
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
        hoverinfo: 'text',
        text: ['', ...text],
      },
    ],
    layout: {
      height: 124,
      margin,
      showlegend: false,
      hovermode: 'x',
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
        ...simpleSumLabel(spending, top, words.simpleSum),
        quietLabel(words.budget, { xref: 'paper', x: 0, y: budget, xanchor: 'left', yanchor: 'bottom' }),
      ],
    },
  };
}

/** The name of the simple sum's line at its end, or where it leaves the chart; none where it runs along the proven one. */
function simpleSumLabel({ points }: SpendingFigure, top: number, name: string): readonly object[] {
  const last = points[points.length - 1];
  if (last === undefined || Math.abs(last.claimed - last.proven) < 0.04 * top) return [];
  if (last.claimed <= top) {
    const yanchor = last.claimed > last.proven ? 'bottom' : 'top';
    return [quietLabel(name, { x: last.ordinal, y: last.claimed, xanchor: 'right', yanchor })];
  }
  const leaves = points.findIndex(({ claimed }) => claimed > top);
  const x = points[leaves - 1]?.ordinal ?? 0;
  const [xanchor, xshift] = x > last.ordinal / 2 ? ['right', -4] : ['left', 4];
  return [quietLabel(`${name} ${showEpsilon(last.claimed)}`, { x, xanchor, xshift, y: top, yanchor: 'top' })];
}
