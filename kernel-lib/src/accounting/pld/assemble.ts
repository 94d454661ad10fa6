import { max, sqrt } from '../../core/math.js';
import type { NeighboringRelation } from '../events/event.js';
import type { PrivacyProfile } from '../profile.js';
import { rdp } from '../rdp/rdp.js';
import type { Sense } from './bounds.js';
import type { CertifiedProfile } from './certified.js';
import { coarsened } from './coarsen.js';
import { atMost, constant, gaussianProfile, greaterOf, shifted } from './derived.js';
import { choicesOf, distinct, eventsOf, isOneSided, type Counted, type PairedEvent, type PldLoss } from './loss.js';
import type { DominatingPair } from './dominating-pair.js';
import { gaussianNoise, pairsOf, type BothDirections } from './of-event.js';
import { concentratedPair } from './pairs/concentrated.js';
import type { Group } from './plan.js';
import type { Resolution } from './plans.js';
import { certifiedProfile } from './profile.js';

/** μ² of a Gaussian on the whole data, 0 for others: a composition of Gaussians is a Gaussian again. */
function squaredMu(event: PairedEvent, relation: NeighboringRelation): number {
  if (event.kind === 'poisson-sampled' && event.rate === 1 && relation !== 'replace-one')
    return squaredMu(event.event, relation);
  return event.kind === 'gaussian' ? max(Number.MIN_VALUE, (1 / event.noiseMultiplier) ** 2) : 0;
}

/** Losses so small or so great that no lattice has room for them and others; being bounded, they are simply added up. */
function isOutOfScale({ removal, addition }: BothDirections): boolean {
  const highest = max(removal.highest, addition.highest);
  const finite = removal.infinite === 0 && addition.infinite === 0 && highest < Infinity;
  return finite && (highest < 1e-12 || highest > 1e9);
}

/**
 * The pairs of the exponential mechanism and of zCDP dominate whole classes of mechanisms, one event at a time; composed often
 * they cost more than the classes' moments do.
 */
function isLooselyDominated(event: PairedEvent): boolean {
  if (event.kind === 'parallel') return event.events.some(isLooselyDominated);
  if (event.kind === 'poisson-sampled' || event.kind === 'fixed-size-sampled') return isLooselyDominated(event.event);
  return event.kind === 'exponential' || event.kind === 'zcdp';
}

/** The same events by Rényi DP, or undefined where it has no bound for one of them. */
function renyiProfile(events: readonly Counted[], relation: NeighboringRelation): PrivacyProfile | undefined {
  const algebra = rdp({ relation });
  let sum = algebra.zero;
  for (const { event, times } of events) {
    const losses = choicesOf(event).map((choice) => algebra.of(choice));
    const loss = losses.reduce((worst, each) => worst && each && algebra.worst(worst, each));
    if (loss === undefined) return undefined;
    sum = algebra.compose(sum, algebra.repeat(loss, times));
  }
  return algebra.profile(sum);
}

/** Groups for each direction of the relation; with the ε of events out of scale. */
interface Directions {
  readonly directions: readonly (readonly Group[])[];
  readonly offset: number;
}

/** Both directions' pairs of events, one list where they are the same throughout; with the ε of those out of scale. */
function directionsOf(
  events: readonly Counted[],
  merged: readonly DominatingPair[],
  relation: NeighboringRelation,
): Directions {
  const removal: Group[] = merged.map((pair) => ({ pair, times: 1 }));
  const addition: Group[] = [...removal];
  let offset = 0;
  for (const { event, times } of events) {
    const pairs = pairsOf(event, relation);
    if (pairs === undefined) continue;
    if (isOutOfScale(pairs)) offset += times * max(pairs.removal.highest, pairs.addition.highest);
    else if (pairs.removal.highest > 0 || pairs.removal.infinite > 0) {
      removal.push({ pair: pairs.removal, times });
      addition.push({ pair: pairs.addition, times });
    }
  }
  const two = removal.some(({ pair }, k) => pair !== addition[k]?.pair);
  return { directions: two ? [removal, addition] : [removal], offset };
}

/** Events whose compositions are known: Gaussians compose to one, and zCDP adds up. The others are left. */
function mergedOf(
  events: readonly Counted[],
  relation: NeighboringRelation,
): { readonly mu2: number; readonly merged: readonly DominatingPair[]; readonly rest: readonly Counted[] } {
  let [mu2, rho, xi] = [0, 0, 0];
  const rest: Counted[] = [];
  for (const counted of events) {
    const { event, times } = counted;
    mu2 += times * squaredMu(event, relation);
    if (event.kind === 'zcdp') {
      rho += times * event.rho;
      xi += times * event.xi;
    } else if (squaredMu(event, relation) === 0) rest.push(counted);
  }
  const merged: DominatingPair[] = [];
  if (mu2 > 0) merged.push(gaussianNoise((1 - 2 ** -50) / sqrt(mu2)));
  if (rho > 0 || xi > 0) merged.push(concentratedPair(rho, xi));
  return { mu2, merged, rest };
}

/**
 * What bounds the composed divergences of distinct events from one side, a list of groups for each direction of the relation: the events
 * themselves, or ones that cost more (or less).
 */
export function boundingDirectionsOf(
  events: readonly Counted[],
  sense: Sense,
  relation: NeighboringRelation,
): Directions {
  const { merged, rest } = mergedOf(events, relation);
  return directionsOf(coarsened(rest, sense), merged, relation);
}

/** Distinct events up to which Rényi DP is asked where no lattice is fine enough. */
const MOST_BY_RENYI = 8;

/** The certified profile of a loss. */
export function profileOf(loss: PldLoss, resolution: Resolution, relation: NeighboringRelation): CertifiedProfile {
  if (loss.kind === 'worst' && loss.upper !== loss.lower) {
    // Nothing is composed with it, so that no pair is needed that dominates both.
    const [first, second] = loss.of;
    return greaterOf(profileOf(first, resolution, relation), profileOf(second, resolution, relation));
  }
  const events = distinct(eventsOf(loss));
  const { mu2, merged, rest } = mergedOf(events, relation);
  const fewer = coarsened(rest, 'upper');
  const upper = directionsOf(fewer, merged, relation);
  const groups = upper.directions.flat();
  if (mu2 > 0 && groups.length === 1) return shifted(gaussianProfile(sqrt(mu2)), upper.offset);
  if (groups.some(({ pair }) => pair.infinite >= 1)) return constant(Infinity, 1);
  if (groups.length === 0) return shifted(constant(0, 0), upper.offset);
  const lower =
    fewer === rest && !isOneSided(loss)
      ? upper
      : boundingDirectionsOf(distinct(eventsOf(loss, 'lower')), 'lower', relation);
  const other = (): PrivacyProfile | undefined =>
    events.length <= MOST_BY_RENYI ? renyiProfile(events, relation) : undefined;
  const profile = shifted(certifiedProfile(upper.directions, lower.directions, resolution, other), upper.offset);
  return events.some(({ event }) => isLooselyDominated(event))
    ? atMost(profile, renyiProfile(events, relation))
    : profile;
}
