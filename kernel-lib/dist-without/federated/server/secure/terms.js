import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import { emptyUpdate } from '../../clients/updates.js';
import { securePlan } from '../../secure/plan.js';
export const rosterMessage = ({ members, signature }) => ({
    members: members.map(({ agreement, id }) => ({ id, agreement: Buffer.from(agreement).toString('base64') })),
    signature: Buffer.from(signature).toString('base64'),
});
/** A roster as it came; `checkRoster` tells whether it is the authority's. */
export const rosterOf = ({ members, signature }) => ({
    members: members.map(({ agreement, id }) => ({ id, agreement: new Uint8Array(Buffer.from(agreement, 'base64')) })),
    signature: new Uint8Array(Buffer.from(signature, 'base64')),
});
/** What server and clients of an attempt agree on without a word: both make it of what the task says. */
export function planOf(roster, { attempt, members }, about) {
    const known = new Map(roster.map((member) => [member.id, member]));
    const chosen = members.map((id) => {
        const member = known.get(id);
        if (member === undefined)
            throw invalidArgument('secure.roster', 'of all the clients that take part');
        return member;
    });
    // A sum's weight is the last number.
    return securePlan({
        members: chosen,
        size: about.weights + 1,
        round: `${about.run} ${String(about.round)} ${attempt}`,
    });
}
/** The fewest clients of a secure sum: a sum of two tells each of them the other's update. */
export const LEAST_MEMBERS = 3;
/** Refuses secure sums that could not be had. @throws PrivacyError `invalid-argument` */
export function checkSecure(secure, strategy, ids, hasPrivacy) {
    const members = new Set(secure.roster.members.map(({ id }) => id));
    if (ids.some((id) => !members.has(id)))
        throw invalidArgument('secure.roster', 'of all clients');
    if (ids.length < LEAST_MEMBERS)
        throw invalidArgument('clients', `at least ${String(LEAST_MEMBERS)} for a secure sum`);
    if (secure.stepTimeout !== undefined)
        count(secure.stepTimeout, 'secure.stepTimeout');
    if (hasPrivacy)
        throw invalidArgument('privacy', 'left out under a secure sum, whose single updates cannot be clipped; use withLocalNoise');
    const isSum = strategy.needs === 'sum' && strategy.buffer === undefined && strategy.local.control !== true;
    if (!isSum || !sendsUpdatesAsTheyAre(strategy))
        throw invalidArgument('strategy', 'one that adds updates up as they are under a secure sum, such as FedAvg, FedProx, FedAvgM or FedAdam');
    if (secure.greatestWeight === undefined && weightOf(strategy, { round: 0 }, 2) > 1)
        throw invalidArgument('secure.greatestWeight', 'given: the most rows that a client may count');
}
/** Whether a client that knows its weight can make its contribution: the update itself, and no scalar. */
function sendsUpdatesAsTheyAre(strategy) {
    const update = { ...emptyUpdate(2), values: Float64Array.of(1, -3), steps: 7 };
    const { scalars, values } = strategy.contribution({ round: 0 }, update);
    return scalars.length === 0 && values[0] === 1 && values[1] === -3;
}
/** What an update of so many rows counts. */
export const weightOf = (strategy, state, examples) => strategy.contribution(state, { ...emptyUpdate(1), examples }).weight;
//# sourceMappingURL=terms.js.map