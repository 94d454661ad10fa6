import type { Session } from '../../session/index.js';
import type { AbortSignalLike } from '../../work/interruption.js';

/** What every curve is asked for by. */
export interface CurveTerms {
  /** Whose budget pays for every point. */
  readonly session: Session;
  readonly label: string;
  /** What is measured, such as `accuracy`. */
  readonly utility: string;
  /** On which rows it is measured. They must be public: a figure of private rows is not private, whatever the noise of the fit. */
  readonly measuredOn: string;
  readonly epsilons: readonly number[];
  /** How often each ε is tried, for the spread; every try is debited. */
  readonly runs: number;
  /** Levels to compare with, such as the majority class. */
  readonly baselines?: readonly { readonly label: string; readonly value: number }[];
  /** Stops between two tries; without it, an interrupt of the kernel does. What was debited stays debited. */
  readonly signal?: AbortSignalLike;
}
