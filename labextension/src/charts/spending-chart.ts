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
        ...(last === undefined || last.claimed > top || Math.abs(last.claimed - last.proven) < 0.04 * top
          ? []
          : [
              quietLabel(words.simpleSum, {
                x: last.ordinal,
                y: last.claimed,
                xanchor: 'right',
                yanchor: last.claimed > last.proven ? 'bottom' : 'top',
              }),
            ]),
        quietLabel(words.budget, { xref: 'paper', x: 0, y: budget, xanchor: 'left', yanchor: 'bottom' }),
      ],
    },
  };
}
