/**
 * Whether samples are from a continuous distribution, by the Kolmogorov–Smirnov distance.
 * A right sampler fails with probability at most α (Dvoretzky–Kiefer–Wolfowitz inequality with Massart's constant, exact for every n).
 * @param cdf the cumulative distribution function
 */
export function fits(samples: readonly number[], cdf: (x: number) => number, alpha = 1e-6): boolean {
  const sorted = [...samples].sort((first, second) => first - second);
  const n = sorted.length;
  let distance = 0;
  sorted.forEach((sample, index) => {
    const expected = cdf(sample);
    distance = Math.max(distance, expected - index / n, (index + 1) / n - expected);
  });
  return distance <= Math.sqrt(Math.log(2 / alpha) / (2 * n));
}
