/** From a ledger message to the numbers the panel shows. Pure: no DOM, no words. */
export { figures, type FigureOptions, type LedgerFigures } from './figures.js';
export { loadFigures, loadedFigures, type FiguresOf } from './lazy.js';
export { MOST_PARTS, type Account } from './account.js';
export { bestGuess } from './guess.js';
export type { MeterFigure, MeterLevel } from './meter.js';
export type { ReleaseRow, ReleasesFigure } from './releases.js';
export type { RefusalFigure } from './refusals.js';
export { MOST_POINTS, type SpendingFigure, type SpendingPoint } from './spending.js';
export type { WorkFigure } from './work.js';
export type { UnprotectedFigure } from './unprotected.js';
export { metricLines, type MetricLine } from './metrics.js';
export { runOf, type RunFigure } from './run.js';
