/** Long work: one driver for all of it, which reports progress and can be stopped. */
export { drive, stoppedError, type DriveOptions } from './drive.js';
export type { Step, Work } from './step.js';
export { onProgress, reportProgress, type Progress } from './progress.js';
export { interruptWork, untilInterrupted, type AbortSignalLike } from './interruption.js';
export * from './pool/index.js';
