import { gaussianEvent, nonPrivateEvent, type NeighboringRelation } from '../../accounting/events/event.js';
import { analyticGaussianSigma } from '../../accounting/closed-forms/analytic-gaussian.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import type { RandomSource } from '../../core/random.js';
import { roundDown } from '../../core/rounding.js';
import { CALIBRATION_MARGIN, DISCRETISATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { GaussianMechanism } from '../../mechanisms/gaussian.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { NonPrivate } from '../../mechanisms/non-private.js';
import type { TrainingReport } from '../../reports/training.js';
import type { Session } from '../../session/index.js';
import { drive, type DriveOptions, type Step } from '../../work/index.js';
import { beginFit, fitClaim, noClaim } from '../fit.js';
import { learntModel, type LearntModel } from '../learnt-model.js';
import type { TrainingPlan } from '../private-model.js';
import { charactersOf } from './alphabet.js';
import { ngramCounts } from './ngram-counts.js';
import type { NgramModel } from './ngram-model.js';
import { NgramTable, type Contexts } from './ngram-table.js';
import { posteriorMean } from './posterior.js';

export interface LearnNgramsOptions {
  /** Whose budget pays. */
  readonly session: Session;
  /** What the ledger calls it. */
  readonly label: string;
  readonly model: NgramModel;
  /** The text to learn from, of which each chunk is a privacy unit. */
  readonly text: string;
  /** The privacy of the whole table: Gaussian noise by its ε, or `nonPrivate()` to compare with. */
  readonly mechanism: GaussianMechanism | NonPrivate;
}

/** What the counting of one order needs, of which nothing but noisy counts was learnt. */
interface Candidates {
  readonly contexts: Contexts;
  /** For each context, how often it is expected to stand before a character; what counts is how they compare. */
  readonly expected: readonly number[];
}

interface NgramPlan extends TrainingPlan {
  /** Noise of each order over how far a neighbour moves its counts; 0 for none. */
  readonly noiseMultiplier: number;
  /** How many clip norms a neighbour moves the counts. */
  readonly unitSensitivity: number;
}

/**
 * All orders together are one Gaussian release: what is counted next depends on what was released before, and the composition of
 * μᵢ-Gaussian-DP mechanisms, also of such, is √Σμᵢ² (Dong, Roth and Su 2022, Corollary 3.3). Each order takes an equal share of μ².
 */
function planOf({ order, clipNorm }: NgramModel, claim: Claim, relation: NeighboringRelation): NgramPlan {
  const unitSensitivity = relation === 'replace-one' ? Math.SQRT2 : 1;
  const isPrivate = claim.epsilon < Infinity;
  const whole = isPrivate ? analyticGaussianSigma(claim.epsilon, claim.delta) * CALIBRATION_MARGIN : 0;
  const noiseMultiplier = whole * Math.sqrt(order + 1);
  return Object.freeze({
    claim,
    mechanism: isPrivate ? 'gaussian n-gram counts' : 'none',
    start: undefined,
    step: isPrivate ? gaussianEvent(roundDown(whole / DISCRETISATION_MARGIN)) : nonPrivateEvent,
    steps: 1,
    scale: noiseMultiplier * unitSensitivity * clipNorm,
    noiseMultiplier,
    unitSensitivity,
  });
}

/** The counts of one order with their noise. Without privacy nothing is shortened: counts of a chunk are never longer than it is. */
function released(
  { model, codes }: { readonly model: NgramModel; readonly codes: Int32Array },
  contexts: Contexts,
  length: number,
  { noiseMultiplier, unitSensitivity }: NgramPlan,
  random: RandomSource,
): { readonly sum: readonly number[]; readonly sigma: number } {
  if (noiseMultiplier === 0)
    return { sum: ngramCounts(model, codes, contexts, length, 2 * model.chunk).exact(), sigma: 0 };
  const counts = ngramCounts(model, codes, contexts, length, model.clipNorm);
  return counts.noisy(noiseMultiplier, unitSensitivity, random);
}

/** A context is counted on where it is expected this often: so many deviations of the noise, and more than once. */
const WORTH_COUNTING = 2;

/**
 * What follows each context, by its noisy counts and what follows it without its first character: post-processing. A rate has the prior
 * of a Gamma variable, whose mean is what the shorter context says and whose shape is `concentration` times that, as the counts of a
 * Dirichlet distribution have: see {@link posteriorMean}.
 */
function estimated(
  { alphabet: { classes }, concentration }: NgramModel,
  table: NgramTable,
  length: number,
  { contexts, expected }: Candidates,
  { sum, sigma }: { readonly sum: readonly number[]; readonly sigma: number },
): { table: NgramTable; next: Candidates } {
  const all = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  // Counts of this order are fewer than those before: chunks have fewer of them, and were shortened by another factor.
  const scale = Math.max(1, all(sum)) / all(expected);
  const probabilities = new Float64Array(contexts.size * classes);
  const longer = new Map<number, number>();
  const next: number[] = [];
  for (const [context, row] of contexts) {
    const times = scale * (expected[row] as number);
    const shorter = length === 0 ? () => 1 / classes : table.after(context, length - 1);
    const rates = Array.from({ length: classes }, (_, character) =>
      posteriorMean(
        sum[row * classes + character] as number,
        concentration * shorter(character),
        concentration / times,
        sigma,
      ),
    );
    const total = all(rates);
    rates.forEach((rate, character) => {
      probabilities[row * classes + character] = rate / total;
      const often = (times * rate) / total;
      if (often <= Math.max(1, WORTH_COUNTING * sigma)) return;
      longer.set(context * classes + character, next.length);
      next.push(often);
    });
  }
  return { table: table.with({ contexts, probabilities }), next: { contexts: longer, expected: next } };
}

/**
 * Learns n-grams as a generator of its steps, one for each order: see {@link learnNgrams}. All is debited before the first, so that what is
 * left of it after an interruption is lost.
 */
export function* ngramSteps(options: LearnNgramsOptions): Generator<Step, LearntModel, void> {
  requireOptions(options, '{ session, label: "model", model, text, mechanism: new GaussianMechanism({ epsilon: 1 }) }');
  const { session, label, model, text, mechanism } = options;
  if (typeof (model as Partial<NgramModel> | undefined)?.bits !== 'function' || !('concentration' in model))
    throw invalidArgument('model', 'an n-gram model: ngramModel({ alphabet })');
  if (typeof text !== 'string') throw invalidArgument('text', 'a text');
  const isPrivate = mechanism instanceof GaussianMechanism && mechanism.epsilon !== undefined;
  if (!isPrivate && !(mechanism instanceof NonPrivate))
    throw invalidArgument('mechanism', 'new GaussianMechanism({ epsilon }), or nonPrivate()');
  const claim = isPrivate ? fitClaim({}, mechanism, session) : noClaim;
  const plan = planOf(model, claim, session.dataset.relation);
  const run = beginFit(session, label, plan);
  let order = 0;
  const show = (state: TrainingReport['state']): void => {
    session.show({
      kind: 'training',
      label,
      ...(isPrivate && { entry: run.entry }),
      model: model.description,
      state,
      step: order,
      steps: model.order + 1,
      metrics: [],
    });
  };
  try {
    run.step();
    const data = { model, codes: model.alphabet.codesOf(charactersOf(text)) };
    let table = new NgramTable(model.alphabet.classes, []);
    let candidates: Candidates = { contexts: new Map([[0, 0]]), expected: [1] };
    for (; order <= model.order && candidates.contexts.size > 0; order++) {
      const counts = released(data, candidates.contexts, order, plan, run.random);
      ({ table, next: candidates } = estimated(model, table, order, candidates, counts));
      show('running');
      yield { done: order + 1, of: model.order + 1 };
    }
    order = model.order + 1;
    const { name: dataset, unit, relation } = session.dataset;
    return learntModel({ model: model.description, weights: table.toWeights(), claim, dataset, unit, relation });
  } finally {
    run.end();
    show(order > model.order ? 'done' : 'stopped');
  }
}

/**
 * Learns which characters follow which, from noisy counts of n-grams: (ε, δ)-DP as a whole, the unit a chunk of the text, under the
 * neighbouring relation of the session. Counting takes one pass over the text for each order, and spends once: characters are
 * counted by themselves, and then after each context of 1, 2, … characters that was found to be frequent, so that rare contexts, of which
 * there are many, add nothing to a chunk's sensitivity. What is made of the counts is post-processing.
 *
 * The result is a {@link LearntModel}: `encodeLearnt` keeps it with its claim, and `model.bits` reads its weights.
 * @throws PrivacyError `budget-exceeded`; `invalid-argument`; `aborted`, when what was debited stays debited
 * @example
 * const model = ngramModel({ alphabet: 'abcdefghijklmnopqrstuvwxyz ', order: 3, chunk: 64 });
 * const mechanism = new GaussianMechanism({ epsilon: 3 });
 * const learnt = await learnNgrams({ session, label: 'play', model, text, mechanism });
 * model.bitsPerCharacter(learnt.weights, publicText);
 */
export const learnNgrams = (
  options: LearnNgramsOptions,
  driving: Pick<DriveOptions, 'signal' | 'onStep'> = {},
): Promise<LearntModel> => drive(ngramSteps(options), { label: options.label, ...driving });
