import { exp, expm1, log1p } from '../../../core/math.js';
import { symmetric, type AtomGrid, type DominatingPair } from '../dominating-pair.js';

/** Losses whose exponential is left to logarithms, as it would overflow. */
const LARGE = 700;

/** Atoms on a bounded pair's two ends stay two atoms; what lay between them is no longer evenly spaced. */
function ends(pair: DominatingPair, lowest: number, highest: number): readonly AtomGrid[] {
  if (pair.grids.length === 0 || !Number.isFinite(highest - lowest) || !(highest > lowest)) return [];
  const all = pair.grids.some((grid) => grid.all && grid.period >= 2 * pair.highest * (1 - 1e-12));
  return [{ origin: lowest, period: highest - lowest, all }];
}

/** Losses mapped by an increasing function, without those it brings too close together to tell apart. */
function mapped(losses: readonly number[], map: (loss: number) => number): number[] {
  const images = losses.map(map);
  const least = 1e-9 * ((images[images.length - 1] ?? 0) - (images[0] ?? 0));
  const kept: number[] = [];
  for (const [k, image] of images.entries()) {
    if (k === images.length - 1)
      while (kept.length > 0 && !(image - (kept[kept.length - 1] as number) > least)) kept.pop();
    if (kept.length === 0 || image - (kept[kept.length - 1] as number) > least) kept.push(image);
  }
  return kept;
}

/**
 * The pair of a Poisson-sampled mechanism for the data set with the unit against the one without:
 * ((1 − q)Q + qP, Q), whose divergence at ε is q·δ(ε′) with e^ε′ = 1 + (e^ε − 1)/q
 * (Balle, Barthe and Gaboardi 2018, Theorem 8; Zhu, Dong and Wang 2022, Theorem 11).
 */
export function removalPair(pair: DominatingPair, rate: number): DominatingPair {
  if (rate === 1) return pair;
  const logRate = Math.log(rate);
  const map = (inner: number): number =>
    inner < LARGE ? log1p(rate * expm1(inner)) : inner + logRate + log1p((1 / rate - 1) * exp(-inner));
  return {
    evaluate: (losses, excess, weight) => {
      const inner = losses.map((loss) => {
        if (loss > LARGE / 2) return loss - logRate + log1p(-(1 - rate) * exp(-loss));
        const odds = expm1(loss) / rate;
        return odds > -1 ? log1p(odds) : -Infinity;
      });
      pair.evaluate(inner, excess, weight);
      for (let k = 0; k < losses.length; k++) {
        const loss = losses[k] as number;
        if (inner[k] === -Infinity) {
          excess[k] = weight[k] = 0;
          continue;
        }
        // e^{ε − ε′} = q / (1 − (1 − q)e^−ε)
        const factor = rate / (rate - (1 - rate) * expm1(-loss));
        excess[k] = rate * (excess[k] as number);
        weight[k] = factor * (weight[k] as number);
      }
    },
    knots: (logTail) => mapped(pair.knots(logTail), map),
    highest: pair.highest === Infinity ? Infinity : map(pair.highest),
    infinite: rate * pair.infinite,
    grids: ends(pair, map(-pair.highest), map(pair.highest)),
    atomic: pair.atomic,
    relativeError: pair.relativeError + 2 ** -50 / rate,
  };
}

/**
 * The pair of a sample of fixed size under `replace-one`: above zero that of {@link removalPair}, below zero its mirror image
 * (Balle, Barthe and Gaboardi 2018, Theorem 9; Zhu, Dong and Wang 2022, Proposition 30). Dominates in both orders.
 */
export function fixedSizePair(pair: DominatingPair, rate: number): DominatingPair {
  const removal = removalPair(pair, rate);
  return {
    ...removal,
    evaluate: symmetric(removal.evaluate),
    knots: (logTail) => {
      const above = removal.knots(logTail).filter((loss) => loss > 0);
      return [...above.map((loss) => -loss).reverse(), 0, ...above];
    },
    grids: pair.grids.length === 0 ? [] : [{ origin: 0, period: removal.highest, all: false }],
  };
}

/**
 * The pair for the data set without the unit against the one with it: (P, (1 − q)P + qQ), whose divergence at ε is
 * (1 − (1 − q)e^ε)·δ(ε′) with e^ε′ = q e^ε / (1 − (1 − q)e^ε); its loss is never above −ln(1 − q).
 */
export function additionPair(pair: DominatingPair, rate: number): DominatingPair {
  if (rate === 1) return pair;
  const map = (inner: number): number =>
    inner < 0 ? inner - log1p((1 - rate) * expm1(inner)) : -log1p(rate * expm1(-inner));
  return {
    evaluate: (losses, excess, weight) => {
      // 1 − (1 − q)e^ε, as q − (1 − q)(e^ε − 1)
      const left = losses.map((loss) => rate - (1 - rate) * expm1(loss));
      const inner = losses.map((loss, k) =>
        (left[k] as number) > 0 ? loss - log1p((-(1 - rate) / rate) * expm1(loss)) : Infinity,
      );
      pair.evaluate(inner, excess, weight);
      for (let k = 0; k < losses.length; k++) {
        if (inner[k] === Infinity) {
          excess[k] = weight[k] = 0;
          continue;
        }
        const loss = losses[k] as number;
        const toP = exp(loss) * (1 - rate) * (excess[k] as number);
        excess[k] = (left[k] as number) * (excess[k] as number);
        weight[k] = (weight[k] as number) + (loss >= 0 ? toP : -toP);
      }
    },
    knots: (logTail) => mapped(pair.knots(logTail), map),
    highest: pair.infinite > 0 ? -log1p(-rate) : map(pair.highest),
    infinite: 0,
    grids: ends(pair, map(-pair.highest), map(pair.highest)),
    atomic: pair.atomic,
    relativeError: pair.relativeError + 2 ** -50 / rate,
  };
}
