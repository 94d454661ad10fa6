/** Long work: one driver for all of it, which reports progress and can be stopped. */
export { drive, stoppedError } from './drive.js';
export { onProgress, reportProgress } from './progress.js';
export { interruptWork, untilInterrupted } from './interruption.js';
export * from './pool/index.js';
//# sourceMappingURL=index.js.map