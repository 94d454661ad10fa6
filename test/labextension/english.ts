import type { TranslationBundle } from '@jupyterlab/translation';
import { Words } from '../../labextension/src/words/index.js';

const filled = (text: string, values: readonly unknown[]): string =>
  text.replace(/%(\d)/g, (_, place: string) => String(values[Number(place) - 1]));

/** The untranslated texts, filled in as JupyterLab does it. */
export const english: TranslationBundle = {
  __: (text: string, ...values: unknown[]) => filled(text, values),
  // As JupyterLab has it: %1 is the count itself, and what is given besides begins with %2.
  _n: (one: string, many: string, count: number, ...values: unknown[]) =>
    filled(count === 1 ? one : many, [count, ...values]),
} as unknown as TranslationBundle;

export const words = new Words(english);
