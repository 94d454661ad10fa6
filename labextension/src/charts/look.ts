import { showText } from '../words/index.js';
import { literal } from './chart.js';
import type { ChartTheme } from './theme.js';

/** The few words drawn into charts. */
export interface ChartWords {
  readonly proven: string;
  readonly simpleSum: string;
  readonly budget: string;
}

/** Room for the numbers left of an axis, and little else: a sidebar is 250 px wide. */
export const margin = { l: 34, r: 10, t: 14, b: 8, pad: 2 };

/** Characters in a line of the box under the pointer: more would not fit into 250 px. */
const HOVER_LINE = 28;

/** A text from a message for the box under the pointer, broken into at most two lines that fit. */
export function hoverText(text: string): string {
  const characters = Array.from(showText(text, 2 * HOVER_LINE));
  const lines = [characters.slice(0, HOVER_LINE), characters.slice(HOVER_LINE)];
  return lines.flatMap((line) => (line.length === 0 ? [] : [literal(line.join(''))])).join('<br>');
}

/** The box under the pointer. */
export const hover = (theme: ChartTheme): object => ({
  bgcolor: theme.background,
  bordercolor: theme.axis,
  align: 'left',
  font: { family: theme.font, size: 11, color: theme.text },
});

/** A word beside a line, in place of a legend; no line strikes through it. */
export const quietLabel = (text: string, theme: ChartTheme, place: object): object => ({
  text,
  bgcolor: theme.background,
  borderpad: 0,
  showarrow: false,
  font: { size: 10 },
  ...place,
});

/** What the layouts of all charts have in common: no legend, no background, quiet words. */
export const layout = (theme: ChartTheme, height: number, room: object = {}): object => ({
  height,
  margin: { ...margin, ...room },
  showlegend: false,
  hovermode: 'closest',
  hoverlabel: hover(theme),
  paper_bgcolor: 'rgba(0,0,0,0)',
  plot_bgcolor: 'rgba(0,0,0,0)',
  font: { family: theme.font, size: 10, color: theme.quiet },
});

/** An axis without lines of its own, which stays where it is. */
export const quietAxis = { fixedrange: true, showgrid: false, zeroline: false };

/** A dotted line across the chart, at a value to compare with. */
export const level = (value: number, theme: ChartTheme): object => ({
  type: 'line',
  xref: 'paper',
  x0: 0,
  x1: 1,
  y0: value,
  y1: value,
  line: { width: 1, dash: 'dot', color: theme.quiet },
});
