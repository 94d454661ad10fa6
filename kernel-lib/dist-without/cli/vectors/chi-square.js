import { normalCdf, normalDensity } from '../../accounting/special/normal.js';
/** Pr[χ² with `degrees` degrees of freedom ≥ statistic], by the finite sums for whole and half shapes (Abramowitz and Stegun 1964, 26.4.4–5). */
export function chiSquareTail(statistic, degrees) {
    if (statistic <= 0)
        return 1;
    const even = degrees % 2 === 0;
    const root = Math.sqrt(statistic);
    let term = even ? Math.exp(-statistic / 2) : 2 * normalDensity(root) * root;
    let sum = even ? 0 : 2 * normalCdf(-root);
    for (let k = even ? 2 : 3; k <= degrees; k += 2) {
        sum += term;
        term *= statistic / k;
    }
    return Math.min(1, sum);
}
/** The least expected count of a category that is tested on its own; rarer ones are taken together. */
const LEAST_EXPECTED = 10;
/** The chance that draws with these probabilities look as odd as these or odder (Pearson's chi-square test). */
export function chiSquarePValue(categories) {
    const draws = categories.reduce((sum, { observed }) => sum + observed, 0);
    let statistic = 0;
    let tested = 0;
    let rare = { observed: 0, probability: 0 };
    const add = ({ observed, probability }) => {
        const expected = draws * probability;
        statistic += (observed - expected) ** 2 / expected;
        tested++;
    };
    for (const category of categories) {
        if (category.probability * draws >= LEAST_EXPECTED)
            add(category);
        else {
            rare = {
                observed: rare.observed + category.observed,
                probability: rare.probability + category.probability,
            };
        }
    }
    if (rare.probability * draws >= LEAST_EXPECTED)
        add(rare);
    // Too rare even together: all but impossible to see more than a few of.
    else if (rare.observed > 100)
        return 0;
    return chiSquareTail(statistic, Math.max(1, tested - 1));
}
//# sourceMappingURL=chi-square.js.map