import { expm1, log1p, max, min } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';
import type { AtomicEvent, NeighboringRelation, ReleaseEvent } from '../events/event.js';
import { pureEpsilon } from '../accountants/pure.js';
import { wholeSample } from '../events/whole-sample.js';
import { treeDepth } from '../events/tree-depth.js';
import { gaussianRho } from '../accountants/zcdp.js';
import { gaussianDifference } from './gaussian-difference.js';
import { discreteLaplaceLogMoment, laplaceLogMoment } from './laplace.js';
import { logMomentOf, pureAtoms, sampledAtoms, type LossAtom } from './moment.js';
import { repeatAndSelectCurve } from './repeat-and-select.js';
import { sampledGaussianLogMoment } from './sampled-gaussian.js';
import {
  anySampledLogMoment,
  fixedSizeLogMoment,
  interpolated,
  symmetricSampledLogMoment,
  type LogMoments,
} from './sampling.js';

/** K(α) = (α − 1) · divergence at any order above 1, rounded up; both directions of the neighbouring relation. */
type LogMoment = (order: number) => number;

/**
 * The answers of randomised response, one true category against another. What a zeroed-out record is answered for is a category like
 * the others, so this holds under every relation.
 */
function randomizedResponse(uniform: number, categories: number): LogMoment {
  const other = uniform / categories;
  const truth = 1 - uniform + other;
  // As in the pure bound, where truth / other would lose the digits of a small loss.
  const loss = log1p((1 - uniform) / other);
  const atoms: readonly LossAtom[] = [
    [other, loss],
    [truth, -loss],
    [(categories - 2) * other, 0],
  ];
  return (order) => logMomentOf(atoms, order);
}

/** At most what any ε-DP mechanism has, and never more than ε itself. */
function pureLogMoment(epsilon: number): LogMoment {
  const atoms = pureAtoms(epsilon);
  return (order) => min(logMomentOf(atoms, order), roundUp((order - 1) * epsilon));
}

/** The cost of one mechanism on the whole data, or undefined where it has no Rényi divergence bound. */
function releaseLogMoment(event: ReleaseEvent, relation: NeighboringRelation): LogMoment | undefined {
  const ofRho =
    (rho: number, xi = 0): LogMoment =>
    (order) =>
      roundUp((order - 1) * (xi + rho * order));
  switch (event.kind) {
    case 'gaussian':
      return ofRho(gaussianRho(event.noiseMultiplier));
    case 'discrete-gaussian': {
      // Exact up to a factor e^{−2π²σ²}, for all σ an upper bound (Canonne, Kamath and Steinke 2020, Proposition 5).
      const ratio = event.sensitivity / event.sigma;
      return ofRho(roundUp((ratio * ratio) / 2));
    }
    case 'laplace': {
      const epsilon = roundUp(1 / event.noiseMultiplier);
      return (order) => laplaceLogMoment(epsilon, order);
    }
    case 'discrete-laplace': {
      const byPure = pureLogMoment(roundUp(event.sensitivity / event.scale));
      return (order) => min(discreteLaplaceLogMoment(event.scale, event.sensitivity, order) ?? Infinity, byPure(order));
    }
    case 'randomized-response':
      return randomizedResponse(event.uniformProbability, event.categories);
    case 'exponential': {
      // Bounded range: ε²/8-zCDP (Cesar and Rogers 2021, Theorem 4).
      const byPure = pureLogMoment(event.epsilon);
      const byRange = ofRho(roundUp((event.epsilon * event.epsilon) / 8));
      return (order) => min(byPure(order), byRange(order));
    }
    case 'permute-and-flip':
      return pureLogMoment(event.epsilon);
    case 'epsilon-delta':
      return event.delta === 0 ? pureLogMoment(event.epsilon) : undefined;
    case 'zcdp':
      return ofRho(event.rho, event.xi);
    case 'tree-aggregation': {
      const depth = treeDepth(event, relation);
      return depth === undefined ? undefined : ofRho(roundUp(depth * gaussianRho(event.noiseMultiplier)));
    }
    case 'non-private':
      return () => Infinity;
  }
}

/** A function of whole orders that computes each value once. */
function memoized(of: LogMoments): LogMoments {
  const known = new Map<number, number>();
  return (order) => {
    let value = known.get(order);
    if (value === undefined) known.set(order, (value = of(order)));
    return value;
  };
}

function poissonLogMoment(event: ReleaseEvent, rate: number, relation: NeighboringRelation): LogMoment | undefined {
  if (rate === 1) return releaseLogMoment(wholeSample(event, relation), relation);
  const plain = releaseLogMoment(event, relation);
  if (plain === undefined) return plain;
  // A record that is replaced may be in the sample on both sides; the bounds below are for presence against absence.
  if (relation === 'replace-one') return undefined;
  if (event.kind === 'gaussian') return (order) => sampledGaussianLogMoment(rate, event.noiseMultiplier, order);
  const symmetric = event.kind === 'laplace' || event.kind === 'discrete-laplace' || event.kind === 'discrete-gaussian';
  const sampled = symmetric ? symmetricSampledLogMoment : anySampledLogMoment;
  const whole = memoized(plain);
  const epsilon = pureEpsilon(event, relation) ?? Infinity;
  const atoms = epsilon > 600 ? undefined : sampledAtoms(pureAtoms(epsilon), rate);
  const atWhole = memoized((order) => sampled(rate, order, whole));
  return (order) =>
    min(
      plain(order),
      interpolated(order, atWhole),
      atoms === undefined ? Infinity : roundUp(logMomentOf(atoms, order) * (1 + 1e-12)),
    );
}

function fixedSizeLogMomentOf(event: ReleaseEvent, rate: number, relation: NeighboringRelation): LogMoment | undefined {
  const plain = releaseLogMoment(event, relation);
  if (plain === undefined) return undefined;
  // With the number of units public, the neighbours differ by a replacement; for other relations the bound does not hold (Lebeda et al. 2024).
  if (relation !== 'replace-one') return undefined;
  if (rate === 1) return plain;
  const epsilon = pureEpsilon(event, relation) ?? Infinity;
  const difference = event.kind === 'gaussian' ? gaussianDifference(event.noiseMultiplier) : undefined;
  const whole = memoized(plain);
  // Amplification of pure ε by sampling without replacement: ln(1 + (m/n)(e^ε − 1)) (Balle, Barthe and Gaboardi 2018, Theorem 9).
  const byPure = epsilon === Infinity ? undefined : pureLogMoment(roundUp(log1p(rate * expm1(epsilon))));
  const atWhole = memoized((order) => fixedSizeLogMoment(rate, order, whole, epsilon, difference));
  return (order) => min(plain(order), interpolated(order, atWhole), byPure?.(order) ?? Infinity);
}

/** Orders to search when a bound at one order is made of those at others. */
export type Orders = readonly number[];

/**
 * The Rényi divergences of one event at several orders, rounded up, or undefined where there is no bound for it.
 * @returns as many numbers as orders, each at least 0, possibly ∞
 */
export function rdpCurve(event: AtomicEvent, orders: Orders, relation: NeighboringRelation): Float64Array | undefined {
  switch (event.kind) {
    case 'poisson-sampled':
      return along(orders, poissonLogMoment(event.event, event.rate, relation));
    case 'fixed-size-sampled':
      return along(orders, fixedSizeLogMomentOf(event.event, event.sampleSize / event.populationSize, relation));
    case 'repeat-and-select': {
      const { times = 1 } = event;
      const single = rdpCurve(event.event, orders, relation)?.map((epsilon) => roundUp(epsilon * times));
      return single && repeatAndSelectCurve(orders, single, event.meanRepeats, event.shape);
    }
    case 'truncated-poisson-sampled':
    case 'shuffled-reports':
      return undefined;
    default:
      return along(orders, releaseLogMoment(event, relation));
  }
}

const along = (orders: Orders, moment: LogMoment | undefined): Float64Array | undefined =>
  moment && Float64Array.from(orders, (order) => max(0, roundUp(moment(order) / (order - 1))));
