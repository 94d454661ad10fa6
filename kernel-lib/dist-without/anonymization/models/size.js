import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
/** k-anonymity: every row shares its quasi-identifiers with k − 1 others (Samarati 2001; Sweeney 2002). */
export function kAnonymity(k) {
    const least = count(k, 'k', 2);
    return Object.freeze({
        name: `${String(least)}-anonymity`,
        needsPopulation: false,
        worst: 'smallest',
        bind: () => ({
            survivesMerging: true,
            leastRows: least,
            holds: ({ rows }) => rows >= least,
            measure: ({ rows }) => rows,
        }),
    });
}
/** k-map: every released row is like k rows of the population (Sweeney 2001). */
export function kMap(k) {
    const least = count(k, 'k', 2);
    return Object.freeze({
        name: `${String(least)}-map`,
        needsPopulation: true,
        worst: 'smallest',
        bind: () => ({
            survivesMerging: true,
            // A class without released rows releases nothing.
            holds: ({ rows, population }) => rows === 0 || population >= least,
            measure: ({ rows, population }) => (rows === 0 ? Infinity : population),
        }),
    });
}
/**
 * δ-presence: from the quasi-identifiers of somebody in the population, nobody learns that they are in the released table with a
 * probability outside [least, most] (Nergiz, Atzori and Clifton 2007). Also classes without released rows have to meet it.
 */
export function deltaPresence(least, most) {
    if (!(least >= 0 && least <= most && most <= 1))
        throw invalidArgument('least and most', 'numbers with 0 <= least <= most <= 1');
    return Object.freeze({
        name: `(${String(least)}, ${String(most)})-presence`,
        needsPopulation: true,
        needsDisjointClasses: true,
        worst: 'largest',
        bind: () => ({
            survivesMerging: false,
            holds: ({ rows, population }) => rows >= least * population * (1 - 1e-12) && rows <= most * population * (1 + 1e-12),
            measure: ({ rows, population }) => rows / population,
        }),
    });
}
//# sourceMappingURL=size.js.map