/** What plotly draws: traces and a layout, as plain data. */
export interface Chart {
  readonly data: readonly object[];
  readonly layout: object;
}

/** Text as plotly shows it literally: it would read some markup otherwise, and texts come from messages. */
export const literal = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
