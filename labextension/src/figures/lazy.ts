import type { figures } from './figures.js';

/** Works out what to show of a ledger. */
export type FiguresOf = typeof figures;

let loaded: FiguresOf | undefined;

/**
 * Loads what works figures out, a chunk of its own: the filters and their accountants are most of this extension, and a page without a
 * ledger needs none of them.
 */
export async function loadFigures(): Promise<FiguresOf> {
  loaded ??= (await import(/* webpackChunkName: "figures" */ './figures.js')).figures;
  return loaded;
}

/** What {@link loadFigures} loaded, where it has. */
export const loadedFigures = (): FiguresOf | undefined => loaded;
