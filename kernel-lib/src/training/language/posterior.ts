/** Nodes of the sum that stands for the integral. */
const NODES = 40;

/** So many deviations above zero, the density no longer knows that rates are not negative. */
const FAR = 5;

/** Below this, no count that is nothing but noise makes a difference. */
const SMALLEST_SHAPE = 1e-9;

/**
 * The mean of the density that is proportional to u^(a − 1) exp(z u − u² / 2) on u > 0.
 * Far from zero it is the mode, but for a third power of one over it.
 */
function truncatedMean(z: number, a: number): number {
  const root = Math.sqrt(z * z + 4 * a);
  const middle = z > 0 ? (z + root) / 2 : (2 * a) / (root - z);
  if (middle > FAR) return (z + Math.sqrt(z * z + 4 * (a - 1))) / 2;
  const exponent = (u: number): number => z * u - (u * u) / 2 + a * Math.log(u);
  const highest = exponent(middle);
  // Below `low` the density is u^(a − 1) but for a constant; above it, nodes are equally far apart by their logarithms.
  const low = 0.02 / (1 + Math.abs(z));
  const start = Math.log(low);
  const width = (Math.log(middle + 64 / (Math.hypot(z, 8) - z)) - start) / NODES;
  let mass = Math.exp(exponent(low) - highest) / a;
  let moment = (mass * low * a) / (a + 1);
  for (let node = 0; node < NODES; node++) {
    const u = Math.exp(start + (node + 0.5) * width);
    const weight = Math.exp(exponent(u) - highest) * width;
    mass += weight;
    moment += weight * u;
  }
  return moment / mass;
}

/**
 * The posterior mean of the rate λ at which something is counted, given its noisy count y: λ ~ Gamma(`priorShape`, `rate`), and
 * y ~ Normal(λ, σ² + y), for the noise and for the chance of counting. It is above 0, near the prior's mean where y is lost in the noise,
 * and near y where it stands out. Without noise it is (y + shape) / (1 + rate), the mean by Poisson's law.
 *
 * @param priorShape of the prior, greater than 0; the smaller, the rarer the counts that stand out
 * @param rate of the prior, greater than 0: its mean is the shape over it
 * @param sigma standard deviation of the noise
 */
export function posteriorMean(y: number, priorShape: number, rate: number, sigma: number): number {
  const shape = Math.max(SMALLEST_SHAPE, priorShape);
  if (sigma === 0) return (y + shape) / (1 + rate);
  const spread = Math.sqrt(sigma * sigma + Math.max(y, 0));
  return spread * truncatedMean(y / spread - rate * spread, shape);
}
