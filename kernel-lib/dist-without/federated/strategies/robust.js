import { advance } from './advance.js';
import { serverSgd } from './server-optimizers.js';
import { beginWith } from './strategy.js';
/**
 * A robust rule instead of the mean. Clients count alike: a Byzantine one could claim any number of rows. Where only sums of groups are
 * seen, the rule runs on the groups' means, and tolerates so many groups in which anybody lies.
 */
export function robust({ rule, optimizer = serverSgd(), trusted }) {
    return Object.freeze({
        name: rule.name,
        needs: rule.needs,
        least: rule.least,
        notices: rule.notices,
        local: Object.freeze({}),
        begin: beginWith,
        contribution: (_state, { values, examples }) => ({ values, scalars: [examples], weight: 1 }),
        finish(state, sums) {
            const updates = sums.map(({ values, weight }) => (weight === 1 ? values : values.map((value) => value / weight)));
            const previous = state.memory['previous'];
            const own = trusted?.(state.weights, state.round + 1);
            const combined = rule.combine(updates, {
                examples: sums.map(({ scalars }) => scalars[0] ?? 0),
                ...(previous !== undefined && { previous }),
                ...(own !== undefined && { trusted: own }),
            });
            return advance(state, combined, optimizer, { previous: Float64Array.from(combined) });
        },
    });
}
//# sourceMappingURL=robust.js.map