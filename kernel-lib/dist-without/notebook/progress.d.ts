import type { Progress } from '../work/index.js';
/** Shows work that reports progress, and takes its time, as a bar below the cell: one for each piece of work. */
export declare function showProgress(progress: Progress): void;
