import { invalidArgument } from '../core/errors.js';
import { delta as parseDelta, epsilon as parseEpsilon } from '../core/quantities.js';
import { addUp } from '../core/rounding.js';
import { PERIODS } from './period.js';
/** The share of δ set aside where nothing is said: it costs some .6 % of ε. */
export const DEFAULT_DELTA_SHARE = 0.1;
/** Δ: the part of δ that is set aside. */
export const deltaShareOf = (budget) => budget.delta * (budget.deltaShare ?? DEFAULT_DELTA_SHARE);
/**
 * Parses a budget: ε finite and above 0; δ in [0, 1), 0 where it is left out; the reserve above 0 and below ε; the share of δ in [0, 0.9];
 * analysts' shares above 0, and at most 1 in all.
 */
export function parseBudget(budget) {
    const epsilon = parseEpsilon(budget.epsilon, 'budget.epsilon');
    const delta = parseDelta(budget.delta ?? 0, 'budget.delta');
    const { reserve, deltaShare } = budget;
    if (reserve !== undefined && !(typeof reserve === 'number' && reserve > 0 && reserve < epsilon))
        throw invalidArgument('budget.reserve', 'above 0 and below budget.epsilon');
    if (deltaShare !== undefined && !(typeof deltaShare === 'number' && deltaShare >= 0 && deltaShare <= 0.9))
        throw invalidArgument('budget.deltaShare', 'a number in [0, 0.9]');
    const { every, practice, shares } = budget;
    if (every !== undefined && !PERIODS.includes(every))
        throw invalidArgument('budget.every', `one of ${PERIODS.join(', ')}`);
    if (practice !== undefined && typeof practice !== 'boolean')
        throw invalidArgument('budget.practice', 'true or false');
    return Object.freeze({
        epsilon,
        delta,
        ...(reserve === undefined ? {} : { reserve: reserve }),
        ...(deltaShare === undefined ? {} : { deltaShare }),
        ...(every === undefined ? {} : { every }),
        ...(shares === undefined ? {} : { shares: parseShares(shares) }),
        ...(practice === true ? { practice } : {}),
    });
}
function parseShares(shares) {
    const given = typeof shares === 'object' && shares !== null ? Object.entries(shares) : [];
    const valid = given.every(([, share]) => typeof share === 'number' && share > 0);
    const total = valid ? given.reduce((sum, [, share]) => addUp(sum, share), 0) : Infinity;
    // Ten tenths are one, although ten doubles 0.1 are a little more: what an analyst may spend is rounded down.
    if (given.length === 0 || !(total <= 1 + 2 ** -40))
        throw invalidArgument('budget.shares', 'numbers above 0 by analyst, at most 1 in all, such as { ada: 0.6, grace: 0.4 }');
    return Object.freeze(Object.fromEntries(given));
}
//# sourceMappingURL=budget.js.map