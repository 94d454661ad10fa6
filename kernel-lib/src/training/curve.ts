import { epsilon as parseEpsilon, count, finite } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import { reportProgress } from '../work/progress.js';
import type { CurvePoint, PrivacyUtilityCurve } from '../ledger/curve.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Session } from '../session/index.js';

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

/**
 * Measures utility at several ε's: yields the curve as it grows, and shows it beside the session's ledger.
 * Each run of each point spends, and is on the ledger.
 */
export async function* privacyUtilitySteps(options: CurveOptions): AsyncGenerator<PrivacyUtilityCurve, void, void> {
  const { session, label, utility, measuredOn } = options;
  count(options.runs, 'runs');
  if (options.epsilons.length === 0) throw invalidArgument('epsilons', 'at least one');
  const epsilons = options.epsilons.map((epsilon, index) => parseEpsilon(epsilon, `epsilons[${String(index)}]`));
  const work = Symbol(label);
  const of = epsilons.length * options.runs;
  let done = 0;
  const points: CurvePoint[] = [];
  for (const epsilon of [...epsilons].sort((first, second) => first - second)) {
    const utilities: number[] = [];
    for (let run = 0; run < options.runs; run++) {
      utilities.push(finite(await options.evaluate(new GaussianMechanism({ epsilon }), run), 'evaluate'));
      const curve: PrivacyUtilityCurve = Object.freeze({
        label,
        utility,
        measuredOn,
        delta: session.budget.delta,
        points: Object.freeze([...points, summary(epsilon, utilities)]),
        baselines: options.baselines ?? [],
      });
      session.showCurve(curve);
      reportProgress({ work, label: `${label}: ${utility} over ε`, done: ++done, of });
      yield curve;
    }
    points.push(summary(epsilon, utilities));
  }
}

/** Measures the whole curve: see {@link privacyUtilitySteps}. */
export async function privacyUtilityCurve(options: CurveOptions): Promise<PrivacyUtilityCurve> {
  let last: PrivacyUtilityCurve | undefined;
  for await (const curve of privacyUtilitySteps(options)) last = curve;
  return last as PrivacyUtilityCurve;
}
