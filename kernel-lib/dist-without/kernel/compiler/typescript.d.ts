import type { default as TS } from 'typescript-notebook';
export type { default as TS } from 'typescript-notebook';
/** The compiler's API. */
export declare const ts: typeof TS;
