import { accountant } from '../../accounting/accountants/accountant.js';
import {
  epsilonDeltaEvent,
  repeatAndSelect,
  type DpEvent,
  type RepeatAndSelectEvent,
} from '../../accounting/events/event.js';
import { rdp } from '../../accounting/rdp/index.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { withForm, type Form } from '../../core/form.js';
import { formatValue } from '../../core/format.js';
import { count, delta as parseDelta, type Delta, type Epsilon } from '../../core/quantities.js';
import { defaultDeltas } from '../../ledger/filters/named.js';
import type { Promised } from '../../mechanisms/claim-text.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
import type { Session } from '../../session/index.js';
import { weightsOf, type Weights } from '../../weights/index.js';
import { drive, type DriveOptions, type Step } from '../../work/index.js';
import { modelForm } from '../model-form.js';
import type { Objective } from '../objectives/objective.js';
import type { Averaging } from '../optimizers/averaging.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { Descent, diverged } from './descend.js';
import type { DescentPlan } from './plan.js';

/** One choice of hyper-parameters: what may differ without changing what a run costs. */
export interface SearchCandidate {
  readonly name: string;
  readonly objective: Objective;
  readonly optimizer: Optimizer;
  readonly averaging?: Averaging;
}

export interface PrivateSearchOptions {
  /** Whose budget pays. */
  readonly session: Session;
  readonly label: string;
  /** What every single run does: the same for all candidates, so that all cost the same. */
  readonly plan: DescentPlan;
  readonly candidates: readonly SearchCandidate[];
  /** Runs on average, a whole number of at least 2: the more, the better the best is, and the higher the cost. */
  readonly meanRuns: number;
  /** How good a model is, the higher the better. It sees private rows only through the weights, or on a budget of its own. */
  readonly score: (weights: Weights, candidate: SearchCandidate) => number;
}

/** The best of all runs, and what the whole search cost. */
export interface Searched {
  readonly candidate: SearchCandidate;
  readonly weights: Weights;
  readonly score: number;
  readonly claim: Claim;
}

/** The event of a search. */
export function searchEvent(plan: DescentPlan, meanRuns: number): RepeatAndSelectEvent {
  const mean = count(meanRuns, 'meanRuns', 2);
  const { event } = plan;
  const [single, times]: [DpEvent, number] = event.kind === 'repeated' ? [event.event, event.times] : [event, 1];
  if (single.kind !== 'gaussian' && single.kind !== 'poisson-sampled')
    throw invalidArgument('plan', 'whole batches or Poisson samples, with independent noise');
  return repeatAndSelect(single, mean, 1, times);
}

/** The price of a search, before any data are touched: ε of the best of a random number of runs. */
export const searchEpsilon = (plan: DescentPlan, meanRuns: number, delta: number): number =>
  accountant(rdp({ relation: plan.relation }))
    .profile(searchEvent(plan, meanRuns))
    .epsilon(parseDelta(delta));

/** The search itself where the session's accountant has a bound for it, else its ε at its δ, which every filter with a δ takes. */
function charged(session: Session, event: DpEvent, { epsilon, delta }: Claim): DpEvent {
  try {
    session.admits(event);
    return event;
  } catch (error) {
    if (error instanceof PrivacyError && error.code === 'unsupported-event') return epsilonDeltaEvent(epsilon, delta);
    throw error;
  }
}

/**
 * Searches hyper-parameters privately: a random number of whole training runs, each with a candidate drawn at random, of which the best
 * alone is given. Its cost is that of repeating and selecting with a geometric number of runs (Papernot and Steinke 2022, Theorem 2 with
 * η = 1), a few times that of one run however many there are, and is debited as a whole beforehand. How many runs were made is not told:
 * with that number known the bound would not hold, so how long the search took is not for publication either.
 * @throws PrivacyError `budget-exceeded` before anything is drawn; `diverged` where no run ended in finite numbers
 */
export async function* privateSearchSteps(options: PrivateSearchOptions): AsyncGenerator<Step, Searched> {
  requireOptions(options, "{ session, label: 'search', plan, candidates, meanRuns: 10, score }");
  const { session, label, plan, candidates, score } = options;
  if (!Array.isArray(candidates) || candidates.length === 0) throw invalidArgument('candidates', 'at least one');
  if (plan.relation !== session.dataset.relation)
    throw invalidArgument('plan.relation', `${session.dataset.relation}, as the session's data are declared`);
  const { delta: whole, failureDelta } = defaultDeltas(session.accountant, session.budget);
  const delta = failureDelta ?? whole ?? (1e-5 as Delta);
  const epsilon = searchEpsilon(plan, options.meanRuns, delta) as Epsilon;
  const claim: Claim = Object.freeze({ epsilon, delta });
  const run = session.run({
    label,
    mechanism: 'private search',
    step: charged(session, searchEvent(plan, options.meanRuns), claim),
    steps: 1,
    scale:
      plan.clipping.gradientNoise(plan.noiseMultiplier) *
      plan.sensitivity *
      plan.clipping.start(plan.noiseMultiplier).norm,
    claim,
    exact: true,
  });
  let best: Searched | undefined;
  try {
    run.step();
    const bits = bitSource(run.random);
    do {
      const candidate = candidates[uniformBelow(bits, candidates.length)] as SearchCandidate;
      try {
        const descent = new Descent({ label, plan, ...candidate }, run.random);
        while (descent.step < plan.steps) {
          descent.advance(Math.min(descent.stride, plan.steps - descent.step));
          // The same for every run: progress must not count them.
          yield { done: descent.step, of: plan.steps };
        }
        const weights = weightsOf(candidate.objective.layout, descent.learnt.slice());
        const found = score(weights, candidate);
        if (best === undefined || found > best.score) best = { candidate, weights, score: found, claim };
      } catch (error) {
        // A run that diverged is a candidate that is not the best.
        if (!(error instanceof PrivacyError && error.code === 'diverged')) throw error;
      }
    } while (uniformBelow(bits, options.meanRuns) !== 0);
  } finally {
    run.end();
  }
  if (best === undefined) throw diverged(label, plan.steps);
  return Object.freeze(withForm(best, (found) => searchedForm(found, plan, session.dataset)));
}

const searchedForm = ({ candidate, claim, score, weights }: Searched, plan: DescentPlan, to: Promised): Form =>
  modelForm({
    label: candidate.name,
    model: `${candidate.objective.description}: ${plan.description}`,
    claim,
    to,
    parameters: weights.values.length,
    facts: [`score ${formatValue(score, 4)}`],
  });

/** Searches to the end, with a progress bar: see {@link privateSearchSteps}. */
export const searchPrivately = (
  options: PrivateSearchOptions,
  driving: Pick<DriveOptions, 'signal' | 'onStep'> = {},
): Promise<Searched> => drive(privateSearchSteps(options), { label: options.label, ...driving });
