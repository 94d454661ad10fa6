import { invalidArgument } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
function parsedOptions(options) {
    const clients = count(options.clients, 'clients');
    const range = positive(options.range ?? 8, 'range');
    const greatest = positive(options.greatestWeight ?? 1, 'greatestWeight');
    const weightUnit = positive(options.weightUnit ?? 1, 'weightUnit');
    const scalarRange = positive(options.scalarRange ?? 1000, 'scalarRange');
    /** The greatest weight, in units. */
    const largestWeight = Math.round(greatest / weightUnit);
    if (largestWeight < 1)
        throw invalidArgument('weightUnit', 'at most greatestWeight');
    return { clients, range, weightUnit, scalarRange, largestWeight };
}
/**
 * An aggregator of encrypted updates. `add` is the client's side (cut, weigh, quantise, encrypt) and then the server's (one addition);
 * `finish` is the key's holder, who sees no more than the sum.
 */
export function encryptedAggregation({ free, keyHolder, name, notices, sums }, options) {
    const { clients, range, weightUnit, scalarRange, largestWeight } = parsedOptions(options);
    const encrypted = sums(clients, largestWeight);
    function encrypt({ values, scalars, weight }) {
        const units = Math.round(weight / weightUnit);
        if (!(units >= 0 && units <= largestWeight))
            throw invalidArgument('greatestWeight', 'at least the weight of every update: give the most rows that a client may count');
        const numbers = new Float64Array(values.length + scalars.length);
        values.forEach((value, at) => (numbers[at] = cut(value / range)));
        scalars.forEach((value, at) => (numbers[values.length + at] = cut(value / scalarRange)));
        return encrypted.encrypt(numbers, units);
    }
    return Object.freeze({
        name: `sum encrypted by ${name}`,
        shows: 'sum',
        notices: Object.freeze([
            `the server adds up updates encrypted by ${name}; ${keyHolder.name} holds the key and opens the sums: together they read every single update, so they must not collude`,
            'the server is trusted to add up what it was sent, and to hand in nothing but sums: a server that deviates is not noticed',
            ...notices,
        ]),
        sums: () => 1,
        // An asynchronous strategy takes some of all clients: what is added up is counted as it comes.
        empty: (round) => ({ round, sum: undefined, from: [] }),
        add({ from, round, sum }, client, contribution) {
            if (from.length >= clients)
                throw invalidArgument('clients', 'at least the updates of a round');
            const { scalars, size } = round;
            if (contribution.values.length !== size || contribution.scalars.length !== scalars)
                throw invalidArgument('update', `of ${String(size)} numbers and ${String(scalars)} scalars, as the round's are`);
            const update = encrypt(contribution);
            if (sum === undefined)
                return { round, sum: update, from: [client] };
            const next = encrypted.add(sum, update);
            free(sum);
            free(update);
            return { round, sum: next, from: [...from, client] };
        },
        async finish({ from, round: { scalars, size }, sum }) {
            if (sum === undefined)
                return [{ values: new Float64Array(size), scalars: new Array(scalars).fill(0), weight: 0, from }];
            const opened = await keyHolder.open(sum);
            free(sum);
            if (opened.length !== size + scalars + 1)
                throw invalidArgument('keyHolder', 'one that gives back every number of the sum');
            const { mean, weight: units } = encrypted.mean(opened);
            const weight = units * weightUnit;
            return [
                {
                    values: mean.slice(0, size).map((value) => value * range * weight),
                    scalars: Array.from(mean.slice(size), (value) => value * scalarRange * weight),
                    weight,
                    from,
                },
            ];
        },
    });
}
const cut = (value) => Math.min(1, Math.max(-1, value));
//# sourceMappingURL=aggregation.js.map