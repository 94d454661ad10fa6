import { epsilon as parseEpsilon, count, finite } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { withForm } from '../../core/form.js';
import { drive } from '../../work/drive.js';
import type { CurvePoint, PrivacyUtilityCurve } from '../../reports/curve.js';
import { GaussianMechanism } from '../../mechanisms/gaussian.js';
import type { Step } from '../../work/step.js';
import { curveForm } from './curve-form.js';
import { requireModel } from '../private-model.js';
import { modelScores, placeOfFits, type CurveFit, type ModelCurveOptions } from './model-fits.js';
import type { CurveTerms } from './terms.js';

/** A curve of what a function of a cell's own gives: it can't leave the kernel, and is called there, in turns. */
export interface EvaluatedCurveOptions extends CurveTerms {
  /** Fits with the mechanism and gives the utility; `run` counts from 0. */
  readonly evaluate: (mechanism: GaussianMechanism, run: number) => Promise<number> | number;
}

/** A model's score, fitted in workers where the model is one of this library; or what a function gives. */
export type CurveOptions = EvaluatedCurveOptions | ModelCurveOptions;

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
  /** Where the fits are made: `4 workers`, or `the kernel, in turns`. */
  readonly place: string;
}

/** Every try, ε by ε from the least. */
function fitsOf({ epsilons, runs }: CurveOptions): CurveFit[] {
  count(runs, 'runs');
  if (!Array.isArray(epsilons) || epsilons.length === 0 || new Set(epsilons).size < epsilons.length)
    throw invalidArgument('epsilons', 'a list of at least one, each once');
  return epsilons
    .map((epsilon: unknown, index) => parseEpsilon(epsilon, `epsilons[${String(index)}]`))
    .sort((first, second) => first - second)
    .flatMap((epsilon) => Array.from({ length: runs }, (_, run) => ({ epsilon, run })));
}

async function* ownUtilities({ evaluate }: EvaluatedCurveOptions, fits: readonly CurveFit[]): AsyncGenerator<number> {
  for (const { epsilon, run } of fits)
    yield finite(await evaluate(new GaussianMechanism({ epsilon }), run), 'evaluate');
}

/** What is measured, checked: every try, and where the fits are made. */
interface Measurement {
  readonly fits: readonly CurveFit[];
  readonly place: string;
}

function measurementOf(options: CurveOptions): Measurement {
  const example =
    "{ session, label, utility: 'accuracy', measuredOn: 'public rows', epsilons: [1, 3], runs: 5, model, bounds, training, test }";
  requireOptions(options, example);
  if (options.evaluate !== undefined && typeof options.evaluate !== 'function')
    throw invalidArgument('evaluate', 'a function of a mechanism, or left out where a model is given');
  if (options.evaluate === undefined) {
    requireModel(options.model);
    requireOptions(options.training, '{ features, labels }');
    requireOptions(options.test, '{ features, labels }');
  }
  const fits = fitsOf(options);
  return { fits, place: options.evaluate === undefined ? placeOfFits(options, fits.length) : 'the kernel, in turns' };
}

/** Measures, try by try, and shows the curve as it grows. */
async function* measured(
  options: CurveOptions,
  { fits, place }: Measurement,
): AsyncGenerator<CurveStep, PrivacyUtilityCurve, void> {
  const { session, label, utility, measuredOn } = options;
  const curveOf = (tried: ReadonlyMap<number, readonly number[]>): PrivacyUtilityCurve =>
    Object.freeze(
      withForm(
        {
          kind: 'curve',
          label,
          utility,
          measuredOn,
          delta: session.budget.delta,
          points: Object.freeze(Array.from(tried, ([epsilon, utilities]) => summary(epsilon, utilities))),
          baselines: options.baselines ?? [],
        } satisfies PrivacyUtilityCurve,
        curveForm,
      ),
    );
  const tried = new Map<number, number[]>();
  const utilities = options.evaluate === undefined ? modelScores(options, fits) : ownUtilities(options, fits);
  try {
    for (const [index, { epsilon }] of fits.entries()) {
      const next = await utilities.next();
      if (next.done === true) break;
      tried.set(epsilon, [...(tried.get(epsilon) ?? []), next.value]);
      const curve = curveOf(tried);
      session.show(curve);
      yield { done: index + 1, of: fits.length, curve, place };
    }
  } finally {
    await utilities.return(undefined);
  }
  return curveOf(tried);
}

/**
 * Measures utility at several ε's: a generator of the curve as it grows, which it shows beside the session's ledger.
 * Each run of each point spends, and is on the ledger.
 * @throws PrivacyError `budget-exceeded` at the first fit that the budget doesn't admit, when those before it have been shown; `aborted`
 */
export async function* privacyUtilitySteps(
  options: CurveOptions,
): AsyncGenerator<CurveStep, PrivacyUtilityCurve, void> {
  return yield* measured(options, measurementOf(options));
}

/**
 * Measures the whole curve, with a progress bar that says where the fits are made: see {@link privacyUtilitySteps}.
 *
 * @example
 * await privacyUtilityCurve({
 *   session, label: 'diagnosis', utility: 'accuracy', measuredOn: '114 public rows', epsilons: [0.1, 1, 3], runs: 10,
 *   model: logisticRegression(), bounds, training: { features, labels }, test: { features: publicFeatures, labels: publicLabels },
 * });
 */
export async function privacyUtilityCurve(options: CurveOptions): Promise<PrivacyUtilityCurve> {
  const measurement = measurementOf(options);
  return drive(measured(options, measurement), {
    label: `${options.label}: ${options.utility} over ε (${measurement.place})`,
    signal: options.signal,
  });
}
