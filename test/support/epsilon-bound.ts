import { jStat } from 'jstat';

/**
 * What draws prove about ε: a lower bound of ln(P₁ / P₀) for an event seen `often` times of `draws` on one neighbour and `seldom` times on
 * the other, by Clopper–Pearson intervals. Greater than the true ln(P₁ / P₀) with probability at most α.
 */
export function epsilonLowerBound(often: number, seldom: number, draws: number, alpha = 1e-6): number {
  const low = often === 0 ? 0 : jStat.beta.inv(alpha / 2, often, draws - often + 1);
  const high = seldom === draws ? 1 : jStat.beta.inv(1 - alpha / 2, seldom + 1, draws - seldom);
  return Math.log(low / high);
}

/** The larger of the bounds that an event, or its absence, proves in either order of the neighbours. */
export function provenEpsilon(
  event: (output: number) => boolean,
  here: readonly number[],
  there: readonly number[],
): number {
  const draws = here.length;
  const first = here.filter(event).length;
  const second = there.filter(event).length;
  return Math.max(
    epsilonLowerBound(first, second, draws),
    epsilonLowerBound(second, first, draws),
    epsilonLowerBound(draws - first, draws - second, draws),
    epsilonLowerBound(draws - second, draws - first, draws),
  );
}
