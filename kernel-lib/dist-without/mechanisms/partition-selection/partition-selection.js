import { requireOptions } from '../../core/errors.js';
import { epsilon as parseEpsilon, positiveDelta } from '../../core/quantities.js';
import { roundDown } from '../../core/rounding.js';
import { epsilonDeltaEvent } from '../../accounting/events/event.js';
import { CALIBRATION_MARGIN } from '../calibration-margin.js';
import { failureDeltaWithin } from '../delta-within.js';
import { partitionsChanged, sortedCounts } from './keyed.js';
import { partitionShare } from './share.js';
import { TruncatedGeometric } from './truncated-geometric.js';
/**
 * Names the partitions of data whose keys are not known in advance, such as the words that were typed: each with the largest
 * probability that its number of units allows under (ε, δ)-DP, see {@link TruncatedGeometric}. Releases the keys alone, in their order.
 * Where noisy counts are wanted too, thresholds on these are cheaper than both.
 */
export class PartitionSelection {
    epsilon;
    delta;
    description;
    constructor(options) {
        requireOptions(options, '{ epsilon: 1, delta: 1e-6 }');
        this.epsilon = parseEpsilon(options.epsilon);
        this.delta = options.delta === undefined ? undefined : positiveDelta(options.delta);
        const delta = this.delta === undefined ? '' : `, delta=${String(this.delta)}`;
        this.description = `partition-selection(epsilon=${String(this.epsilon)}${delta})`;
    }
    /** Binds to a query that counts units by partition; its L1 sensitivity tells how many partitions one unit is in at most. */
    bind(query, context) {
        const delta = failureDeltaWithin(this.delta, context);
        const epsilon = roundDown(this.epsilon / CALIBRATION_MARGIN);
        const share = partitionShare(epsilon, delta, partitionsChanged(query, context.relation));
        const selection = new TruncatedGeometric(share.epsilon, share.delta);
        return Object.freeze({
            name: 'partition-selection',
            event: epsilonDeltaEvent(epsilon, delta),
            claim: Object.freeze({ epsilon: this.epsilon, delta }),
            scale: 0,
            noise: undefined,
            prepare(data) {
                const counts = sortedCounts(query.answer(data));
                return (random) => Object.freeze(counts.filter(([, units]) => selection.keeps(units, random)).map(([key]) => key));
            },
        });
    }
}
/** Names partitions: see {@link PartitionSelection}. */
export const partitionSelection = (options) => new PartitionSelection(options);
//# sourceMappingURL=partition-selection.js.map