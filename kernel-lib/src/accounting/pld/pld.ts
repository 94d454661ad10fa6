import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import type { LossAlgebra } from '../accountant.js';
import { gdpDelta, gdpEpsilon } from '../analytic-gaussian.js';
import type { AtomicEvent, NeighboringRelation } from '../event.js';
import { roundUp } from '../../core/rounding.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import type { PrivacyProfile } from '../profile.js';
import { rdp } from '../rdp/rdp.js';
import type { Between, CertifiedProfile } from './certified.js';
import type { DominatingPair } from './dominating-pair.js';
import { pairsOf, type BothDirections } from './of-event.js';
import { concentratedPair } from './pairs/concentrated.js';
import { gaussianPair } from './pairs/gaussian.js';
import type { Group } from './plan.js';
import type { Resolution } from './bounds-of-many.js';
import { certifiedProfile } from './profile.js';

/** Events and how often each took place, as a tree that shares its parts: composing and repeating cost nothing until asked. */
export type PldLoss =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly event: AtomicEvent; readonly pairs: BothDirections }
  | { readonly kind: 'both'; readonly first: PldLoss; readonly second: PldLoss }
  | { readonly kind: 'times'; readonly loss: PldLoss; readonly times: number };

export interface PldOptions {
  readonly relation?: NeighboringRelation;
  /**
   * How far apart the upper and the lower bound on ε may be, relative to ε: the lattice follows from it. 10⁻⁴ by default.
   * Met wherever losses are spread out or atoms of one kind; a mixture of mechanisms with atoms of several kinds may end up wider,
   * which {@link CertifiedProfile.interval} tells.
   */
  readonly precision?: number;
  /**
   * A fixed distance of lattice points, as other accountants have (10⁻⁴ there), instead of one that follows from the precision. Where
   * the loss matters less some points are left out, so that the error is that of a lattice with all of them.
   */
  readonly interval?: number;
}

const NONE: PldLoss = Object.freeze({ kind: 'none' });

interface Counted {
  readonly event: AtomicEvent;
  readonly pairs: BothDirections;
  times: number;
}

/** Every distinct event with its count. */
function countEvents(root: PldLoss): readonly Counted[] {
  const counts = new Map<string, Counted>();
  const keys = new Map<AtomicEvent, string>();
  const stack: { readonly loss: PldLoss; readonly times: number }[] = [{ loss: root, times: 1 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { loss, times } = top;
    if (loss.kind === 'both') stack.push({ loss: loss.first, times }, { loss: loss.second, times });
    else if (loss.kind === 'times') stack.push({ loss: loss.loss, times: times * loss.times });
    else if (loss.kind === 'event') {
      const key = keys.get(loss.event) ?? JSON.stringify(loss.event);
      keys.set(loss.event, key);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { event: loss.event, pairs: loss.pairs, times });
      else known.times += times;
    }
  }
  return [...counts.values()].filter(({ times }) => times > 0);
}

/** μ² of a Gaussian on the whole data, 0 for others: a composition of Gaussians is a Gaussian again. */
const squaredMu = (event: AtomicEvent): number =>
  event.kind === 'gaussian' ? Math.max(Number.MIN_VALUE, (1 / event.noiseMultiplier) ** 2) : 0;

/** The Gaussian's own curve, exact but for rounding. */
function gaussianProfile(mu: number): CertifiedProfile {
  const less = mu * (1 - 2 ** -46);
  const more = mu * (1 + 2 ** -50);
  const epsilon = (delta: number): number => gdpEpsilon(more, delta);
  const delta = (at: number): number => gdpDelta(more, at);
  return {
    epsilon: (at) => epsilon(at) as Epsilon,
    delta: (at) => delta(at) as Delta,
    interval: (at) => ({
      lower: at === 0 ? Infinity : gdpEpsilon(less, Math.min(1, at * (1 + 2 ** -40))),
      upper: epsilon(at),
    }),
    deltaInterval: (at) => ({ lower: gdpDelta(less, at) * (1 - 2 ** -40), upper: delta(at) }),
  };
}

function profileOf(loss: PldLoss, resolution: Resolution, relation: NeighboringRelation): CertifiedProfile {
  const removal: Group[] = [];
  const addition: Group[] = [];
  let mu2 = 0;
  let offset = 0;
  let rho = 0;
  let xi = 0;
  const add = (pairs: BothDirections, times: number): void => {
    removal.push({ pair: pairs.removal, times });
    addition.push({ pair: pairs.addition, times });
  };
  const both = (pair: DominatingPair): BothDirections => ({ removal: pair, addition: pair });
  const events = countEvents(loss);
  for (const { event, pairs, times } of events) {
    if (pairs.removal.highest === 0 && pairs.removal.infinite === 0) continue;
    if (squaredMu(event) > 0) mu2 += times * squaredMu(event);
    else if (event.kind === 'zcdp') {
      rho += times * event.rho;
      xi += times * event.xi;
    } else if (isOutOfScale(pairs)) offset += times * Math.max(pairs.removal.highest, pairs.addition.highest);
    else add(pairs, times);
  }
  if (removal.some(({ pair }) => pair.infinite >= 1)) return constant(Infinity, 1);
  if (removal.length === 0 && rho === 0 && xi === 0)
    return shifted(mu2 === 0 ? constant(0, 0) : gaussianProfile(Math.sqrt(mu2)), offset);
  if (mu2 > 0) add(both(gaussianPair(Math.sqrt(mu2) * (1 + 2 ** -50))), 1);
  if (rho > 0 || xi > 0) add(both(concentratedPair(rho, xi)), 1);
  const twoDirections = removal.some(({ pair }, k) => pair !== addition[k]?.pair);
  const profile = shifted(certifiedProfile(twoDirections ? [removal, addition] : [removal], resolution), offset);
  return events.some(({ event }) => isLooselyDominated(event))
    ? atMost(profile, renyiProfile(events, relation))
    : profile;
}

/**
 * The pairs of the exponential mechanism and of zCDP dominate whole classes of mechanisms, one event at a time; composed often
 * they cost more than the classes' moments do.
 */
function isLooselyDominated(event: AtomicEvent): boolean {
  if (event.kind === 'poisson-sampled' || event.kind === 'fixed-size-sampled') return isLooselyDominated(event.event);
  return event.kind === 'exponential' || event.kind === 'zcdp';
}

/** The same events by Rényi DP, or undefined where it has no bound for one of them. */
function renyiProfile(events: readonly Counted[], relation: NeighboringRelation): PrivacyProfile | undefined {
  const algebra = rdp({ relation });
  let sum = algebra.zero;
  for (const { event, times } of events) {
    const loss = algebra.of(event);
    if (loss === undefined) return undefined;
    sum = algebra.compose(sum, algebra.repeat(loss, times));
  }
  return algebra.profile(sum);
}

/** A profile that is no worse than another bound on the same events. */
function atMost(profile: CertifiedProfile, other: PrivacyProfile | undefined): CertifiedProfile {
  if (other === undefined) return profile;
  const cut = ({ lower }: Between, upper: number): Between => ({ lower: Math.min(lower, upper), upper });
  const epsilon = (delta: Delta): Epsilon => Math.min(profile.epsilon(delta), other.epsilon(delta)) as Epsilon;
  const delta = (at: Epsilon): Delta => Math.min(profile.delta(at), other.delta(at)) as Delta;
  return {
    epsilon,
    delta,
    interval: (at) => cut(profile.interval(at), epsilon(at)),
    deltaInterval: (at) => cut(profile.deltaInterval(at), delta(at)),
  };
}

/** Losses so small or so great that no lattice has room for them and others; being bounded, they are simply added up. */
function isOutOfScale({ removal, addition }: BothDirections): boolean {
  const highest = Math.max(removal.highest, addition.highest);
  const finite = removal.infinite === 0 && addition.infinite === 0 && highest < Infinity;
  return finite && (highest < 1e-12 || highest > 1e9);
}

/** The profile of the same and of something ε-DP besides. */
function shifted(profile: CertifiedProfile, epsilon: number): CertifiedProfile {
  if (epsilon === 0) return profile;
  const rest = (at: number): Epsilon => Math.max(0, at - epsilon) as Epsilon;
  const more = (at: number): number => roundUp(at + epsilon);
  const upper = (delta: Delta): Epsilon => more(profile.epsilon(delta)) as Epsilon;
  const pure = (at: number): boolean => at < epsilon;
  const delta = (at: Epsilon): Delta => (pure(at) ? pureAbove(profile, at, epsilon) : profile.delta(rest(at)));
  return {
    epsilon: upper,
    delta,
    interval: (at) => ({ lower: profile.interval(at).lower, upper: upper(at) }),
    deltaInterval: (at) => ({ lower: profile.deltaInterval(at).lower, upper: delta(at) }),
  };
}

/** δ below the ε that is surely spent: that of (ε₀, δ₀)-DP at a lesser ε, (e^ε₀ − e^ε)/(e^ε₀ + 1) more (Kairouz et al. 2015). */
function pureAbove(profile: CertifiedProfile, at: number, epsilon: number): Delta {
  const least = profile.delta(0 as Epsilon);
  return Math.min(1, least + (1 - least) * (-Math.expm1(at - epsilon) / (1 + Math.exp(-epsilon)))) as Delta;
}

const constant = (epsilon: number, delta: number): CertifiedProfile => ({
  epsilon: () => epsilon as Epsilon,
  delta: () => delta as Delta,
  interval: () => ({ lower: epsilon, upper: epsilon }),
  deltaInterval: () => ({ lower: delta, upper: delta }),
});

/**
 * Privacy loss distributions: each event's dominating pair, discretised by connect-the-dots (Doroshenko et al. 2022), composed by Fourier
 * transforms of the exponentially tilted distributions, for both directions of the relation. Upper bounds all: discretisation,
 * truncation, aliasing and rounding are bounded and added. {@link CertifiedProfile.interval} gives the lower bound with them.
 *
 * The tightest accountant for events fixed in advance. Not for adaptive choice: a filter that stops by it is not valid.
 * At most 2¹⁹ lattice points, so below 100 MB, however many the steps and however small ε; beyond about 10⁶ steps the bound gets coarser.
 */
export function pld({ relation = 'add-or-remove-one', precision = 1e-4, interval }: PldOptions = {}): LossAlgebra<
  PldLoss,
  CertifiedProfile
> {
  if (!(precision > 0 && precision <= 0.1)) throw invalidArgument('precision', 'a number in (0, 0.1]');
  const resolution = interval === undefined ? { precision } : { precision, interval: positive(interval, 'interval') };
  return {
    name: 'pld',
    relation,
    adaptive: false,
    zero: NONE,
    of: (event) => {
      const pairs = pairsOf(event, relation);
      return pairs && { kind: 'event', event, pairs };
    },
    compose: (first, second) => (first === NONE ? second : second === NONE ? first : { kind: 'both', first, second }),
    repeat: (loss, times) => (loss === NONE ? NONE : { kind: 'times', loss, times }),
    profile: (loss) => profileOf(loss, resolution, relation),
  };
}
