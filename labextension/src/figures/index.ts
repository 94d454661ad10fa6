/** From a ledger message to the numbers the panel shows. Pure: no DOM, no words. */
export { figures, type FigureOptions, type LedgerFigures } from './figures.js';
export { MOST_PARTS } from './account.js';
export { bestGuess } from './guess.js';
export type { MeterFigure, MeterLevel } from './meter.js';
export type { ReleaseRow, ReleasesFigure } from './releases.js';
export { MOST_POINTS, type SpendingFigure, type SpendingPoint } from './spending.js';
export type { UnprotectedFigure } from './unprotected.js';
export type { UtilityFigure } from './utility.js';
