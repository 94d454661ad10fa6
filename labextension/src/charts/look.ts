import type { ChartTheme } from './theme.js';

/** The few words drawn into charts. */
export interface ChartWords {
  readonly proven: string;
  readonly simpleSum: string;
  readonly budget: string;
}

/** Room for the numbers left of an axis, and little else: a sidebar is 250 px wide. */
export const margin = { l: 34, r: 6, t: 12, b: 8, pad: 2 };

/** The box under the pointer. */
export const hover = (theme: ChartTheme): object => ({
  bgcolor: theme.background,
  bordercolor: theme.axis,
  align: 'left',
  font: { family: theme.font, size: 11, color: theme.text },
});

/** A word beside a line, in place of a legend. */
export const quietLabel = (text: string, place: object): object => ({
  text,
  showarrow: false,
  font: { size: 10 },
  ...place,
});
