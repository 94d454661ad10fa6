import type { ChartTheme } from '../charts/index.js';

/** Height of a figure that names none, in pixels: a cell's output has a width to follow, and no height. */
const HEIGHT = 400;

/** An object of fields, as a figure's parts are. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plotly draws `title: { text }`, and of late passes over `title: 'text'`, which figures made elsewhere have. */
const titled = (part: Record<string, unknown>): Record<string, unknown> =>
  typeof part['title'] === 'string' ? { ...part, title: { text: part['title'] } } : part;

const isAxis = (name: string): boolean => /^[xy]axis\d*$/.test(name);

/** An axis in the page's colours, whose small numbers, such as a δ, are written as powers of ten. */
const axisOf = (axis: unknown, color: string): Record<string, unknown> => ({
  gridcolor: color,
  zerolinecolor: color,
  automargin: true,
  exponentformat: 'power',
  ...(isRecord(axis) ? titled(axis) : {}),
});

/** Room around the axes: plotly leaves a quarter of a small figure to a title, whether there is one or not. Labels of axes take what they need. */
const marginOf = (layout: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...{ l: 56, r: 24, t: layout['title'] === undefined ? 24 : 56, b: 56 },
  ...(isRecord(layout['margin']) ? layout['margin'] : {}),
});

/** The layout that a figure is drawn with in a cell: its own where it says something, else the page's look at a height one can read. */
export function layoutInCell(
  layout: Readonly<Record<string, unknown>>,
  { text, axis, font, line, alarm, quiet }: ChartTheme,
): Record<string, unknown> {
  const axes = new Set(['xaxis', 'yaxis', ...Object.keys(layout).filter(isAxis)]);
  return {
    autosize: true,
    height: HEIGHT,
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    // Plotly's own error bars on bars are dark grey, on dark too.
    template: { data: { bar: [{ error_x: { color: text }, error_y: { color: text } }] } },
    colorway: [line, alarm, '#2e9e6b', '#b7791f', '#805ad5', '#0b8a9e', quiet],
    ...titled(layout),
    margin: marginOf(layout),
    font: { family: font, color: text, ...(isRecord(layout['font']) ? layout['font'] : {}) },
    ...Object.fromEntries([...axes].map((name) => [name, axisOf(layout[name], axis)])),
  };
}
