/**
 * From a ledger message to the numbers the panel shows. Pure: no DOM, no words. What works them out, `figures.ts` with the accountants, is a
 * chunk of its own, so that nothing here may name it but as a type.
 */
export type { FigureOptions, LedgerFigures } from './figures.js';
export { loadFigures, loadedFigures, type FiguresOf } from './lazy.js';
export type { Account } from './account.js';
export { bestGuess } from './guess.js';
export type { MeterFigure, MeterLevel } from './meter.js';
export type { ReleaseRow, ReleasesFigure } from './releases.js';
export type { RefusalFigure } from './refusals.js';
export type { SpendingFigure, SpendingPoint } from './spending.js';
export type { WorkFigure } from './work.js';
export type { Question, ReleaseQuestion, TrainingQuestion, WhatIf } from './what-if.js';
export type { UnprotectedFigure } from './unprotected.js';
export { metricLines, type MetricLine } from './metrics.js';
export { runOf, type RunFigure } from './run.js';
