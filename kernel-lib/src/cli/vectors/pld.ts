import { accountant, pld } from '../../accounting/index.js';
import { delta as parseDelta, nonNegative, type Epsilon } from '../../core/quantities.js';
import { absolute, atLeast, exact, type Check } from './check.js';
import { planOf, relationOf } from './events.js';
import { MalformedVector } from './fields.js';
import type { Kind, Kinds } from './kind.js';

/** δ's below this carry the rounding noise of the reference's Fourier transforms; only soundness counts there. */
const NOISE = 1e-13;

/** A plan's ε at δ and δ at ε, close to the pessimistic reference and not below the optimistic one. */
const plan: Kind = (params, expected) => {
  const parts = params.objects('parts');
  const [first] = parts;
  if (first === undefined) throw new MalformedVector('parts must not be empty');
  const profile = accountant(pld({ relation: relationOf(first) })).profile(planOf(parts));
  const epsilon = profile.epsilon(parseDelta(params.number('delta')));
  const pessimistic = expected.number('eps_pessimistic');
  const checks: Check[] = [absolute('eps match', epsilon, pessimistic, Math.max(2e-3, 2e-3 * pessimistic))];
  if (expected.has('eps_optimistic')) checks.push(atLeast('eps sound', epsilon, expected.number('eps_optimistic')));
  if (expected.has('eps_exact')) checks.push(atLeast('eps sound', epsilon, expected.number('eps_exact') * (1 - 1e-9)));
  if (!expected.has('delta_pessimistic_at_eps')) return checks;
  const at = nonNegative<Epsilon>(params.number('epsilon_for_delta_query'), 'epsilon');
  const delta = profile.delta(at);
  const reference = expected.number('delta_pessimistic_at_eps');
  if (reference === 0) checks.push(exact('delta match', delta, 0));
  else if (reference >= NOISE) {
    checks.push(absolute('log10 delta match', Math.log10(delta), Math.log10(reference), 0.02));
  }
  for (const name of ['delta_optimistic_at_eps', 'delta_exact_at_eps']) {
    if (expected.has(name)) checks.push(atLeast('delta sound', delta, expected.number(name) * (1 - 1e-6)));
  }
  return checks;
};

/** Privacy loss distributions. */
export const pldKinds: Kinds = {
  pld_gaussian: plan,
  pld_laplace: plan,
  pld_discrete_laplace: plan,
  pld_discrete_gaussian: plan,
  pld_poisson_gaussian: plan,
  pld_poisson_laplace: plan,
  pld_mixed: plan,
  pld_neighbors_and_groups: plan,
  pld_randomized_response: plan,
  pld_truncated_poisson: plan,
};
