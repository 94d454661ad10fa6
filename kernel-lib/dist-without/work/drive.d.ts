import { PrivacyError } from '../core/errors.js';
import { type AbortSignalLike } from './interruption.js';
import type { Step, Work } from './step.js';
export interface DriveOptions<One extends Step = Step> {
    /** What the progress bar, and the error of an interruption, call the work. */
    readonly label: string;
    /** Stops the work between two steps; without it, an interrupt of the kernel does. */
    readonly signal?: AbortSignalLike | undefined;
    /** Sees every step, for example to show a report of it. */
    readonly onStep?: (step: One) => void;
}
/** The error of work that was stopped before it was done. */
export declare const stoppedError: (label: string, consequence: string) => PrivacyError<"aborted">;
/**
 * Drives long work to its end: gives other work its turn, reports progress, and stops between two steps once the signal is aborted.
 *
 * An abort is thrown into the generator as an `aborted` error: its `finally` runs, and its `catch` may throw an error that says
 * more, such as what was paid. However the work ends, its last report is sent, so that no bar is left hanging. Work that other work
 * drives, such as the fits of a curve, reports nothing: there is one bar, of the whole.
 * @throws PrivacyError `aborted`; else whatever the work throws
 */
export declare function drive<One extends Step, Result>(work: Work<One, Result>, { label, onStep, signal }: DriveOptions<One>): Promise<Result>;
