import { escapeHtml } from './html.js';

/** What something looks like: where HTML can be shown, and where only text can. */
export interface Form {
  readonly text: string;
  readonly html: string;
}

/** A form of one line. */
export const lineForm = (text: string): Form => ({ text, html: `<div>${escapeHtml(text)}</div>` });

/** How notebooks ask a value for its forms: a method under this symbol gives them by MIME type. */
const DISPLAY = Symbol.for('Jupyter.display');

/** How Node asks a value for its text, as `console.log` does. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * Lets an object say what it looks like, as the last value of a cell and in `console.log`. The methods are not among its own fields as
 * copies, comparisons and JSON see them.
 */
export function withForm<Given extends object>(given: Given, formOf: (given: Given) => Form): Given {
  const method = (value: () => unknown): PropertyDescriptor => ({ value, enumerable: false, configurable: true });
  return Object.defineProperties(given, {
    [DISPLAY]: method(() => {
      const { html, text } = formOf(given);
      return { 'text/html': html, 'text/plain': text };
    }),
    [INSPECT]: method(() => formOf(given).text),
  });
}
