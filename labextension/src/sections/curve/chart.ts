import type { CurveFigure } from './figure.js';
import { showCount, showEpsilon, showText, showUtility } from '../../words/index.js';
import { literal, type Chart } from '../../charts/chart.js';
import { layout, level, quietAxis, quietLabel } from '../../charts/look.js';
import type { ChartTheme } from '../../charts/theme.js';

/** The band between the runs, and the mean in it. */
function traces(points: CurveFigure['points'], theme: ChartTheme): Chart['data'] {
  const epsilons = points.map(({ epsilon }) => epsilon);
  const edge = { type: 'scatter', mode: 'lines', x: epsilons, line: { width: 0 }, hoverinfo: 'skip' };
  const text = points.map(
    ({ epsilon, mean, low, high, runs }) =>
      `ε ${showEpsilon(epsilon)}: <b>${showUtility(mean)}</b><br>` +
      `${showUtility(low)} – ${showUtility(high)} · ${showCount(runs)} ×`,
  );
  return [
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
  ];
}

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
  return {
    data: traces(points, theme),
    layout: {
      ...layout(theme, 148, { b: 20 }),
      xaxis: {
        type: 'log',
        ...quietAxis,
        range: [Math.log10(first) - spread, Math.log10(last) + spread],
        tickvals: ticks,
        ticktext: ticks.map((epsilon, index) => `${index === 0 ? 'ε ' : ''}${showEpsilon(epsilon)}`),
        showline: true,
        linecolor: theme.axis,
        ticks: 'outside',
        ticklen: 3,
        tickcolor: theme.axis,
      },
      yaxis: {
        ...quietAxis,
        range: [least - room, greatest + room],
        tickvals: [least, greatest],
        ticktext: [showUtility(least), showUtility(greatest)],
        automargin: true,
      },
      shapes: baselines.map(({ value }) => level(value, theme)),
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
