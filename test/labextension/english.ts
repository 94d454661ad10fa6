import type { TranslationBundle } from '@jupyterlab/translation';
import { Words } from '../../labextension/src/words/index.js';

const filled = (text: string, values: readonly unknown[]): string =>
  text.replace(/%(\d)/g, (_, place: string) => String(values[Number(place) - 1]));

/** The untranslated texts, filled in as JupyterLab does it. */
export const english: TranslationBundle = {
  __: (text: string, ...values: unknown[]) => filled(text, values),
  _n: (one: string, many: string, count: number, ...values: unknown[]) => filled(count === 1 ? one : many, values),
} as unknown as TranslationBundle;

export const words = new Words(english);
