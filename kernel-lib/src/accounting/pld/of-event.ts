import { exp, log1p, min, sqrt } from '../../core/math.js';
import type { NeighboringRelation, ReleaseEvent, TruncatedPoissonSampledEvent } from '../events/event.js';
import { logBinomialUpperTail } from '../special/binomial.js';
import { treeDepth } from '../events/tree-depth.js';
import type { DominatingPair } from './dominating-pair.js';
import type { PairedEvent } from './loss.js';
import { discreteGaussianPair } from './pairs/discrete-gaussian.js';
import { gaussianPair } from './pairs/gaussian.js';
import { discreteLaplacePair, laplacePair } from './pairs/laplace.js';
import { mixturePair } from './pairs/mixture.js';
import { boundedRangePair, disjointPair, twoSidedPair } from './pairs/pure.js';
import { replacedGaussianPair } from './pairs/replaced-gaussian.js';
import { additionPair, fixedSizePair, removalPair } from './pairs/sampled.js';
import { concentratedPair } from './pairs/concentrated.js';
import { shuffledPair } from './pairs/shuffled.js';
import { worstPair } from './pairs/worst.js';

/** A mechanism's pair for each direction: the unit's data set against its neighbour, and the other way round. */
export interface BothDirections {
  readonly removal: DominatingPair;
  readonly addition: DominatingPair;
}

/** Noise over sensitivity below (or above) which noise is taken for none (or for no more than this), so that losses stay doubles. */
const LEAST_NOISE = 1e-4;
const GREATEST_NOISE = 1e8;

/** Gaussian noise: δ = 1 where there is next to none. */
export const gaussianNoise = (noise: number): DominatingPair =>
  noise < LEAST_NOISE ? disjointPair : gaussianPair(1 / min(noise, GREATEST_NOISE));

/** Discrete Gaussian noise, or beyond what sums of it are good for its concentrated DP (Canonne, Kamath and Steinke 2020, Theorem 4). */
function discreteGaussianNoise(sigma: number, sensitivity: number): DominatingPair {
  if (sensitivity === 0) return twoSidedPair(0);
  const noise = sigma / sensitivity;
  if (noise < LEAST_NOISE) return disjointPair;
  return noise > GREATEST_NOISE
    ? concentratedPair(0.5 / GREATEST_NOISE ** 2, 0)
    : discreteGaussianPair(sigma, sensitivity);
}

const same = (pair: DominatingPair): BothDirections => ({ removal: pair, addition: pair });

/** The pair of a mechanism on the whole data: the same in both directions, as the relation is in the event's sensitivity. */
function pairOfRelease(event: ReleaseEvent, relation: NeighboringRelation): DominatingPair | undefined {
  switch (event.kind) {
    case 'laplace':
      return laplacePair(1 / event.noiseMultiplier);
    case 'gaussian':
      return gaussianNoise(event.noiseMultiplier);
    case 'discrete-laplace':
      return event.sensitivity === 0 ? twoSidedPair(0) : discreteLaplacePair(event.scale, event.sensitivity);
    case 'discrete-gaussian':
      return discreteGaussianNoise(event.sigma, event.sensitivity);
    case 'randomized-response': {
      const other = event.uniformProbability / event.categories;
      const epsilon = log1p((1 - event.uniformProbability) / other);
      return twoSidedPair(epsilon, 1 - event.uniformProbability + other, 0, event.categories > 2);
    }
    case 'exponential':
      return boundedRangePair(event.epsilon);
    case 'permute-and-flip':
      return twoSidedPair(event.epsilon);
    case 'epsilon-delta':
      return twoSidedPair(event.epsilon, undefined, event.delta);
    case 'zcdp':
      return concentratedPair(event.rho, event.xi);
    case 'tree-aggregation': {
      const depth = treeDepth(event, relation);
      return depth === undefined
        ? undefined
        : depth === 0
          ? twoSidedPair(0)
          : gaussianNoise(event.noiseMultiplier / sqrt(depth));
    }
    case 'non-private':
      return disjointPair;
  }
}

function sampledGaussian(sigma: number, rate: number, relation: NeighboringRelation): BothDirections {
  if (relation === 'replace-one' && sigma >= LEAST_NOISE)
    return same(replacedGaussianPair(min(sigma, GREATEST_NOISE), rate));
  const pair = gaussianNoise(sigma);
  return { removal: removalPair(pair, rate), addition: additionPair(pair, rate) };
}

/** Of a binomial tail, with room to spare. */
const RELATIVE_ERROR = 1e-11;

/**
 * A truncated batch differs from the plain one only where more units were sampled than fit: then the unit may push another out,
 * which counts double (Chua et al. 2024, "Scalable DP-SGD: shuffling vs. Poisson subsampling", section on truncation).
 * Given that, and that the unit is in the batch with probability E[…] = Pr[sampled > B]·B / (n·Pr[others ≥ B]).
 */
function truncated(event: TruncatedPoissonSampledEvent, relation: NeighboringRelation): BothDirections {
  const { rate, populationSize, largestSample } = event;
  const sigma = event.event.noiseMultiplier;
  const plain = sampledGaussian(sigma, rate, relation);
  const logOverfull = logBinomialUpperTail(populationSize - 1, largestSample, rate, 1 - rate) + RELATIVE_ERROR;
  const overfull = min(1, exp(logOverfull));
  if (overfull === 0) return plain;
  const logSampled = logBinomialUpperTail(populationSize, largestSample + 1, rate, 1 - rate) + RELATIVE_ERROR;
  const share = (exp(logSampled - logOverfull) * largestSample) / populationSize;
  if (share === 0) return plain;
  const pushed =
    sigma < LEAST_NOISE ? disjointPair : replacedGaussianPair(min(sigma / 2, GREATEST_NOISE), min(1, share));
  return {
    removal: mixturePair(plain.removal, pushed, overfull),
    addition: mixturePair(plain.addition, pushed, overfull),
  };
}

/**
 * The dominating pairs of an event, or undefined where none is known.
 * Under `replace-one` a Poisson-sampled Gaussian's noise multiplier is over the bound on one unit's *contribution* (the clipping norm),
 * not over the sensitivity of replacing it, which is twice that: what a sample without the unit gives depends on the former.
 */
export function pairsOf(event: PairedEvent, relation: NeighboringRelation): BothDirections | undefined {
  switch (event.kind) {
    case 'parallel': {
      const pairs = event.events.flatMap((choice) => pairsOf(choice, relation) ?? []);
      if (pairs.length < event.events.length) return undefined;
      const removal = worstPair(pairs.map((pair) => pair.removal));
      const isSame = pairs.every((pair) => pair.removal === pair.addition);
      return isSame ? same(removal) : { removal, addition: worstPair(pairs.map((pair) => pair.addition)) };
    }
    case 'poisson-sampled': {
      if (event.event.kind === 'gaussian') return sampledGaussian(event.event.noiseMultiplier, event.rate, relation);
      const pair = pairOfRelease(event.event, relation);
      if (pair === undefined || event.rate === 1) return pair && same(pair);
      if (relation === 'replace-one') return undefined;
      return { removal: removalPair(pair, event.rate), addition: additionPair(pair, event.rate) };
    }
    case 'fixed-size-sampled': {
      const pair = pairOfRelease(event.event, relation);
      if (pair === undefined || relation !== 'replace-one') return undefined;
      return same(fixedSizePair(pair, event.sampleSize / event.populationSize));
    }
    case 'truncated-poisson-sampled':
      return truncated(event, relation);
    case 'shuffled-reports':
      // With a report more or less their number tells.
      return relation === 'replace-one' ? same(shuffledPair(event.reports, event.localEpsilon)) : undefined;
    case 'repeat-and-select':
      return undefined;
    default: {
      const pair = pairOfRelease(event, relation);
      return pair && same(pair);
    }
  }
}
