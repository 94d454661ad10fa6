import { epsilon as parseEpsilon, count, finite } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { drive } from '../work/drive.js';
import type { AbortSignalLike } from '../work/interruption.js';
import type { CurvePoint, PrivacyUtilityCurve } from '../reports/curve.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Session } from '../session/index.js';
import type { Step } from '../work/step.js';
import { curveForm } from './curve-form.js';

export interface CurveOptions {
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
  /** Fits with the mechanism and gives the utility; `run` counts from 0. */
  readonly evaluate: (mechanism: GaussianMechanism, run: number) => Promise<number> | number;
}

const summary = (epsilon: number, utilities: readonly number[]): CurvePoint => ({
  epsilon,
  // Rounding must not put the mean of equal utilities beyond them.
  mean: Math.min(
    Math.max(...utilities),
    Math.max(Math.min(...utilities), utilities.reduce((sum, utility) => sum + utility, 0) / utilities.length),
  ),
  low: Math.min(...utilities),
  high: Math.max(...utilities),
  runs: utilities.length,
});

/** One more try: how far the measurement has come, and the curve so far. */
export interface CurveStep extends Step {
  readonly curve: PrivacyUtilityCurve;
}

/**
 * Measures utility at several ε's: a generator of the curve as it grows, which it shows beside the session's ledger.
 * Each run of each point spends, and is on the ledger.
 */
export async function* privacyUtilitySteps(
  options: CurveOptions,
): AsyncGenerator<CurveStep, PrivacyUtilityCurve, void> {
  const { session, label, utility, measuredOn } = options;
  count(options.runs, 'runs');
  if (options.epsilons.length === 0) throw invalidArgument('epsilons', 'at least one');
  const epsilons = options.epsilons.map((epsilon, index) => parseEpsilon(epsilon, `epsilons[${String(index)}]`));
  const of = epsilons.length * options.runs;
  const curveOf = (points: readonly CurvePoint[]): PrivacyUtilityCurve =>
    Object.freeze(
      withForm(
        {
          kind: 'curve',
          label,
          utility,
          measuredOn,
          delta: session.budget.delta,
          points: Object.freeze(points),
          baselines: options.baselines ?? [],
        } satisfies PrivacyUtilityCurve,
        curveForm,
      ),
    );
  let done = 0;
  const points: CurvePoint[] = [];
  for (const epsilon of [...epsilons].sort((first, second) => first - second)) {
    const utilities: number[] = [];
    for (let run = 0; run < options.runs; run++) {
      utilities.push(finite(await options.evaluate(new GaussianMechanism({ epsilon }), run), 'evaluate'));
      const curve = curveOf([...points, summary(epsilon, utilities)]);
      session.show(curve);
      yield { done: ++done, of, curve };
    }
    points.push(summary(epsilon, utilities));
  }
  return curveOf(points);
}

/** Measures the whole curve, with a progress bar: see {@link privacyUtilitySteps}. */
export const privacyUtilityCurve = (options: CurveOptions): Promise<PrivacyUtilityCurve> =>
  drive(privacyUtilitySteps(options), { label: `${options.label}: ${options.utility} over ε`, signal: options.signal });
