import { count } from '../../core/quantities.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { Coding } from './coding.js';
import { securePlan } from './plan.js';
import { memberOf, newIdentity } from './roster.js';
import { SecureClient } from './secure-client.js';
import { SecureServer } from './secure-server.js';
/** What a secure sum hides, and from whom. */
export const secureNotice = (consistency) => consistency
    ? 'secure sum: the server sees only the sum, also where it deviates, as long as more than two thirds of the clients are honest'
    : 'secure sum without the consistency round: it holds against a server that is honest but curious';
/** Fewer clients than this in a group: a sum of two tells each of them the other's update. */
const LEAST_IN_GROUP = 3;
/**
 * Secure aggregation inside one process, as a federation is simulated: every client's side of the protocol and the server's exchange
 * nothing but bytes. Contributions are cut to a range and to some 22 bits, and a client that never sends is a drop-out.
 */
export function secureSum(options = {}) {
    requireOptions(options, '{ range: 8 }');
    const groups = count(options.groups ?? 1, 'groups');
    const { consistency = true } = options;
    const coding = new Coding(options);
    const members = new Members(options, consistency);
    return Object.freeze({
        name: groups === 1 ? 'secure sum' : `secure sums of ${String(groups)} groups`,
        shows: groups === 1 ? 'sum' : 'sums of groups',
        notices: [
            secureNotice(consistency),
            ...(groups > 1
                ? [
                    'the sum of each group is seen, and the rule tolerates so many groups in which anybody lies, not so many clients',
                ]
                : []),
        ],
        sums: () => groups,
        async empty(round) {
            const { clients } = round;
            if (clients.length < LEAST_IN_GROUP * groups)
                throw invalidArgument('groups', `so few that each has at least ${String(LEAST_IN_GROUP)} clients`);
            const parts = Array.from({ length: groups }, (_, at) => clients.filter((__, index) => index % groups === at));
            const made = [];
            for (const [at, part] of parts.entries())
                made.push(await members.group(part, round, at));
            return { groups: made, of: round };
        },
        add(round, from, contribution) {
            const group = round.groups.find(({ clients }) => clients.has(from));
            const { index, client } = group.clients.get(from);
            const numbers = coding.encoded(contribution, group.clients.size);
            group.server.takeMasked(index, client.masked(group.server.sealedFor(index), numbers));
            return round;
        },
        async finish({ groups: made, of }) {
            const sums = [];
            for (const group of made) {
                const { sum, from } = await unmasked(group);
                sums.push(coding.decoded(sum, from, group.clients.size, of));
            }
            return sums;
        },
    });
}
/** The clients of a simulation: they keep their keys from round to round, and whoever simulates them vouches for the roster. */
class Members {
    #identities = new Map();
    #terms;
    #consistency;
    constructor({ neighbors, threshold }, consistency) {
        this.#terms = { ...(neighbors !== undefined && { neighbors }), ...(threshold !== undefined && { threshold }) };
        this.#consistency = consistency;
    }
    #identityOf(id) {
        const known = this.#identities.get(id) ?? newIdentity(id);
        this.#identities.set(id, known);
        return known;
    }
    /** A group of clients that have shared their keys, and its server. */
    async group(ids, { round, size, scalars }, at) {
        const identities = ids.map((id) => this.#identityOf(id));
        const plan = securePlan({
            members: identities.map(memberOf),
            size: size + scalars + 1,
            round: `${String(round)} ${String(at)}`,
            ...this.#terms,
        });
        const server = new SecureServer(plan);
        const clients = new Map(identities.map((identity, index) => {
            const client = new SecureClient(identity, plan, { consistency: this.#consistency });
            return [identity.id, { index, client }];
        }));
        for (const { client } of clients.values())
            server.takeShares(await client.shares());
        return { plan, server, clients };
    }
}
/** The last steps of a round, with the clients that have sent their numbers: the consistency round, and the masks taken off. */
async function unmasked({ server, clients, plan }) {
    const present = [...clients].filter(([, { client }]) => client.state === 'masked');
    if (present.length < plan.threshold)
        throw givenUp(present.length, plan.threshold);
    const survivors = server.survivors();
    for (const [, { index, client }] of present)
        server.takeVouchers(index, client.consistent(survivors));
    for (const [, { index, client }] of present)
        server.takeUnmasking(index, client.unmask(server.vouchersFor(index)));
    const { sum } = await server.sum();
    return { sum, from: present.map(([id]) => id) };
}
const givenUp = (present, needed) => new PrivacyError('too-few-updates', { round: 0, needed }, `secure aggregation is given up: ${String(present)} clients have stayed, and ${String(needed)} are needed to take off the masks`);
//# sourceMappingURL=secure-sum.js.map