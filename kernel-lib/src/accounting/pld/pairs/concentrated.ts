import { sqrt } from '../../../core/math.js';
import { zcdpDelta, zcdpEpsilon } from '../../accountants/zcdp.js';
import { spread, type DominatingPair } from '../dominating-pair.js';
import { polygonPair } from './polygon.js';
import { twoSidedPair } from './pure.js';

/** ε's whose exponential is a double; a class that reaches further is taken by one of its (ε, δ)'s, with a δ beneath notice. */
const LARGEST = 600;
const NEGLIGIBLE = 1e-40;
/** Cells of the polygon above zero. */
const CELLS = 256;

/**
 * The worst of all (ξ, ρ)-zCDP mechanisms. Their greatest divergence is convex in e^ε and below the conversion's δ(ε) (Canonne,
 * Kamath and Steinke 2020, Proposition 12), so it is below the convex hull of the conversion's values on any set of losses too:
 * that polygon is the pair. Below zero it is its mirror image, the class being symmetric.
 */
export function concentratedPair(rho: number, xi: number): DominatingPair {
  const far = zcdpEpsilon(rho, NEGLIGIBLE) + xi;
  if (far > LARGEST) return twoSidedPair(far, undefined, NEGLIGIBLE);
  const reach = xi + rho + 12 * sqrt(2 * rho);
  const losses = reach === 0 ? [0, 1] : spread(0, reach, CELLS);
  const bounds = losses.map((loss) => (loss < xi ? 1 : zcdpDelta(rho, loss - xi)));
  return polygonPair(losses, bounds, 2 ** -44);
}
