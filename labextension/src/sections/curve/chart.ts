import type { CurveFigure } from './figure.js';
import { showCount, showEpsilon, showText, showUtility } from '../../words/index.js';
import { literal, type Chart } from '../../charts/chart.js';
import { hover, margin, quietLabel } from '../../charts/look.js';
import type { ChartTheme } from '../../charts/theme.js';

/** The privacy–utility curve: the mean over ε, the band of the runs, and the levels to compare with. */
export function curveChart(curve: CurveFigure, theme: ChartTheme): Chart {
  const { points, baselines } = curve;
  const [least, greatest] = curve.range;
  const room = greatest > least ? (greatest - least) * 0.12 : Math.max(Math.abs(greatest), 1) * 0.05;
  const ends = points.length > 1 ? [points[0], points[points.length - 1]] : points;
  const middle = points.find(({ epsilon }) => epsilon === 1);
  const ticks = [...new Set([...ends, middle].flatMap((point) => (point === undefined ? [] : [point.epsilon])))];
  const epsilons = points.map(({ epsilon }) => epsilon);
  const first = epsilons[0] ?? 0.1;
  const last = epsilons[epsilons.length - 1] ?? 10;
  const spread = Math.max(Math.log10(last / first) * 0.06, 0.02);
  const edge = { type: 'scatter', mode: 'lines', x: epsilons, line: { width: 0 }, hoverinfo: 'skip' };
  const text = points.map(
    ({ epsilon, mean, low, high, runs }) =>
      `ε ${showEpsilon(epsilon)}: <b>${showUtility(mean)}</b><br>` +
      `${showUtility(low)} – ${showUtility(high)} · ${showCount(runs)} ×`,
  );
  return {
    data: [
      { ...edge, y: points.map(({ low }) => low) },
      { ...edge, y: points.map(({ high }) => high), fill: 'tonexty', fillcolor: theme.wash },
      {
        type: 'scatter',
        mode: 'lines+markers',
        x: epsilons,
        y: points.map(({ mean }) => mean),
        line: { width: 2, color: theme.line },
        marker: { size: 6, color: theme.line },
        text,
        hoverinfo: 'text',
      },
    ],
    layout: {
      height: 148,
      margin: { ...margin, b: 20 },
      showlegend: false,
      hovermode: 'closest',
      hoverlabel: hover(theme),
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      font: { family: theme.font, size: 10, color: theme.quiet },
      xaxis: {
        type: 'log',
        fixedrange: true,
        range: [Math.log10(first) - spread, Math.log10(last) + spread],
        tickvals: ticks,
        ticktext: ticks.map((epsilon, index) => `${index === 0 ? 'ε ' : ''}${showEpsilon(epsilon)}`),
        showgrid: false,
        zeroline: false,
        showline: true,
        linecolor: theme.axis,
        ticks: 'outside',
        ticklen: 3,
        tickcolor: theme.axis,
      },
      yaxis: {
        fixedrange: true,
        range: [least - room, greatest + room],
        tickvals: [least, greatest],
        ticktext: [showUtility(least), showUtility(greatest)],
        showgrid: false,
        zeroline: false,
        automargin: true,
      },
      shapes: baselines.map(({ value }) => ({
        type: 'line',
        xref: 'paper',
        x0: 0,
        x1: 1,
        y0: value,
        y1: value,
        line: { width: 1, dash: 'dot', color: theme.quiet },
      })),
      annotations: baselines.map(({ label, value }) =>
        quietLabel(`${literal(showText(label, 24))} ${showUtility(value)}`, theme, {
          xref: 'paper',
          x: 1,
          y: value,
          xanchor: 'right',
          yanchor: 'bottom',
        }),
      ),
    },
  };
}
