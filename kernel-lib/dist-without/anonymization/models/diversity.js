import { count, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
/** Sums of logarithms are off by less; counts (2, 2, 2) are 3-diverse. */
const ROUNDING = 1e-9;
/** Distinct l-diversity: every class has l values of the sensitive column (Machanavajjhala et al. 2007, section 4). */
export function distinctDiversity(sensitive, l) {
    const least = count(l, 'l', 2);
    return Object.freeze({
        name: `distinct ${String(least)}-diversity of ${sensitive}`,
        sensitive,
        needsPopulation: false,
        worst: 'smallest',
        bind: () => ({
            survivesMerging: true,
            fewestRows: least,
            holds: ({ present }) => present.length >= least,
            measure: ({ present }) => present.length,
        }),
    });
}
/** The exponential of a class's entropy: how many equally frequent values would be as diverse. */
function effectiveValues({ rows, histogram, present }) {
    let entropy = 0;
    for (const code of present) {
        const share = histogram[code] / rows;
        entropy -= share * Math.log(share);
    }
    return Math.exp(entropy);
}
/** Entropy l-diversity: the entropy of every class is at least log l (Machanavajjhala et al. 2007, definition 4.1). */
export function entropyDiversity(sensitive, l) {
    const least = positive(l, 'l');
    if (least <= 1)
        throw invalidArgument('l', 'a number greater than 1');
    return Object.freeze({
        name: `entropy ${String(least)}-diversity of ${sensitive}`,
        sensitive,
        needsPopulation: false,
        worst: 'smallest',
        bind: () => ({
            survivesMerging: false,
            fewestRows: Math.ceil(least * (1 - ROUNDING)),
            holds: (one) => effectiveValues(one) >= least * (1 - ROUNDING),
            required: ({ present }) => present.length >= least * (1 - ROUNDING),
            measure: effectiveValues,
        }),
    });
}
/** The most frequent value's count, divided by the counts from the l-th most frequent on; infinite where there are fewer values. */
function dominance({ histogram, present }, l) {
    const counts = present.map((code) => histogram[code]).sort((a, b) => b - a);
    let tail = 0;
    for (let rank = l - 1; rank < counts.length; rank++)
        tail += counts[rank];
    return tail === 0 ? Infinity : counts[0] / tail;
}
/** Recursive (c, l)-diversity: r₁ < c (r_l + … + r_m), counts in falling order (Machanavajjhala et al. 2007, definition 4.3). */
export function recursiveDiversity(sensitive, c, l) {
    const factor = positive(c, 'c');
    const least = count(l, 'l', 2);
    return Object.freeze({
        name: `recursive (${String(factor)}, ${String(least)})-diversity of ${sensitive}`,
        sensitive,
        needsPopulation: false,
        worst: 'largest',
        bind: () => ({
            survivesMerging: false,
            fewestRows: least,
            holds: (one) => dominance(one, least) < factor,
            required: ({ present }) => present.length >= least,
            measure: (one) => dominance(one, least),
        }),
    });
}
//# sourceMappingURL=diversity.js.map