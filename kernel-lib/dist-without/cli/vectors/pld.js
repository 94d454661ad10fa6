import { accountant, pld } from '../../accounting/index.js';
import { delta as parseDelta, nonNegative } from '../../core/quantities.js';
import { absolute, atLeast } from './check.js';
import { planOf, relationOf } from './events.js';
import { MalformedVector } from './fields.js';
/** δ's below this carry the rounding noise of the reference's Fourier transforms; only soundness counts there. */
const NOISE = 1e-13;
/** The distance of lattice points that the references were computed with. */
const LATTICE = 1e-4;
/**
 * A plan's ε at δ and δ at ε: not below the optimistic references, and matching the pessimistic ones. Where the library's own bound
 * is tighter than the reference's lattice allows, the match is sought on that lattice.
 */
const plan = (params, expected) => {
    const parts = params.objects('parts');
    const [first] = parts;
    if (first === undefined)
        throw new MalformedVector('parts must not be empty');
    const relation = relationOf(first);
    const event = planOf(parts);
    const target = parseDelta(params.number('delta'));
    const at = nonNegative(params.numberOr('epsilon_for_delta_query', 0), 'epsilon');
    const own = accountant(pld({ relation })).profile(event);
    const onLattice = () => accountant(pld({ relation, interval: LATTICE })).profile(event);
    const matching = (compare) => {
        const check = compare(own);
        return check.passed ? check : compare(onLattice());
    };
    const pessimistic = expected.number('eps_pessimistic');
    const checks = [
        matching((profile) => absolute('eps match', profile.epsilon(target), pessimistic, Math.max(2e-3, 2e-3 * pessimistic))),
    ];
    if (expected.has('delta_pessimistic_at_eps')) {
        const reference = expected.number('delta_pessimistic_at_eps');
        if (reference >= NOISE) {
            checks.push(matching((profile) => absolute('log10 delta match', Math.log10(profile.delta(at)), Math.log10(reference), 0.02)));
        }
    }
    const least = (what, got, key, slack) => {
        if (expected.has(key))
            checks.push(atLeast(`${what} sound`, got, expected.number(key) * (1 - slack)));
    };
    least('eps', own.epsilon(target), 'eps_optimistic', 0);
    least('eps', own.epsilon(target), 'eps_exact', 1e-9);
    least('delta', own.delta(at), 'delta_optimistic_at_eps', 1e-6);
    least('delta', own.delta(at), 'delta_exact_at_eps', 1e-6);
    return checks;
};
/** Privacy loss distributions. */
export const pldKinds = {
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
//# sourceMappingURL=pld.js.map