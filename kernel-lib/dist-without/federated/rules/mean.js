import { invalidArgument } from '../../core/errors.js';
import { combination, meanOf } from './combination.js';
import { requireFinite, rule } from './rule.js';
/** The plain mean. One Byzantine update moves it anywhere. */
export const mean = () => rule({
    name: 'mean',
    least: 1,
    condition: 'n ≥ 1',
    needs: 'sum',
    combine(updates) {
        requireFinite(updates);
        return meanOf(updates);
    },
});
/** The mean weighted by each client's rows, n_k / n (McMahan et al. 2017, Algorithm 1). */
export const weightedMean = () => rule({
    name: 'weighted mean',
    least: 1,
    condition: 'n ≥ 1',
    needs: 'sum',
    combine(updates, { examples }) {
        requireFinite(updates);
        if (examples?.length !== updates.length || !examples.every((rows) => rows >= 0 && Number.isFinite(rows)))
            throw invalidArgument('examples', 'one finite number of at least 0 for each update');
        const total = examples.reduce((sum, rows) => sum + rows, 0);
        if (total === 0)
            throw invalidArgument('examples', 'more than 0 in all');
        return combination(updates, examples.map((rows) => rows / total));
    },
});
//# sourceMappingURL=mean.js.map