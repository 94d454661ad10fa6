import { invalidArgument } from '../../core/errors.js';
import { meanNearestMedian, meanOfRanks } from './ranks.js';
import { byzantineCount, rule } from './rule.js';
/** The median of every coordinate; of an even number of values, the mean of the two in the middle (Yin et al. 2018, Definition 1). */
export function median({ byzantine = 0 } = {}) {
    const f = byzantineCount(byzantine);
    return rule({
        name: f === 0 ? 'median' : `median, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine: (updates) => meanOfRanks(updates, (updates.length - 1) >> 1, (updates.length >> 1) + 1),
    });
}
/** The mean of every coordinate without its f smallest and f largest values (Yin et al. 2018, Definition 2). */
export function trimmedMean({ byzantine }) {
    const f = byzantineCount(byzantine);
    return rule({
        name: `trimmed mean, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine: (updates) => meanOfRanks(updates, f, updates.length - f),
    });
}
/** The trimmed mean as Flower's `FedTrimmedAvg` counts: ⌊βn⌋ values are cut from each end. */
export function trimmedMeanOfFraction({ beta }) {
    if (typeof beta !== 'number' || !(beta >= 0 && beta < 0.5))
        throw invalidArgument('beta', 'a number in [0, 0.5)');
    return rule({
        name: `trimmed mean, β = ${String(beta)}`,
        least: 1,
        condition: 'β < ½',
        combine(updates) {
            const cut = Math.floor(beta * updates.length);
            return meanOfRanks(updates, cut, updates.length - cut);
        },
    });
}
/** The mean, in every coordinate, of the n − f values nearest the median (Xie, Koyejo and Gupta 2018, MeaMed). */
export function meaMed({ byzantine }) {
    const f = byzantineCount(byzantine);
    return rule({
        name: `MeaMed, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine: (updates) => meanNearestMedian(updates, updates.length - f),
    });
}
//# sourceMappingURL=coordinate-wise.js.map