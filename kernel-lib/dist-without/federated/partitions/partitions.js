import { count, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { secureRandom } from '../../core/random.js';
/** A number in (0, 1). */
function uniform(random) {
    const word = new Uint32Array(2);
    random.fill(new Uint8Array(word.buffer));
    return (word[0] * 2 ** 21 + (word[1] >>> 11) + 0.5) / 2 ** 53;
}
function shuffled(rows, random) {
    const order = [...rows];
    for (let last = order.length - 1; last > 0; last--) {
        const other = Math.floor(uniform(random) * (last + 1));
        [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
}
function parse({ clients, random = secureRandom() }, rows) {
    count(clients, 'clients');
    if (clients > rows)
        throw invalidArgument('clients', 'at most the number of rows');
    return { clients, random };
}
const all = (rows) => Array.from({ length: rows }, (_, row) => row);
/** Cuts a list into parts in proportion to their shares. */
function cut(rows, shares) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    let passed = 0;
    let from = 0;
    return shares.map((share) => {
        passed += share;
        const to = Math.round((passed / total) * rows.length);
        const part = rows.slice(from, to);
        from = to;
        return part;
    });
}
/** Rows dealt out evenly, at random: clients are alike. */
export function iidPartition(rows, options) {
    const { clients, random } = parse(options, rows);
    return cut(shuffled(all(rows), random), new Array(clients).fill(1));
}
/** Rows sorted by class and cut into shards, of which each client gets `shards`: two-class clients with 2 (McMahan et al. 2017, section 3). */
export function shardPartition(labels, { shards = 2, ...options }) {
    const { clients, random } = parse(options, labels.length);
    const each = count(shards, 'shards');
    const sorted = shuffled(all(labels.length), random).sort((one, other) => labels[one] - labels[other]);
    const parts = cut(sorted, new Array(clients * each).fill(1));
    const dealt = shuffled(all(parts.length), random);
    return Array.from({ length: clients }, (_, client) => dealt.slice(client * each, (client + 1) * each).flatMap((part) => parts[part]));
}
/** Gamma-distributed numbers (Marsaglia and Tsang 2000; for shapes below 1 by a power of a uniform number). */
function gamma(shape, random) {
    if (shape < 1)
        return gamma(shape + 1, random) * uniform(random) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const x = Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
        const v = (1 + c * x) ** 3;
        if (v > 0 && Math.log(uniform(random)) < 0.5 * x * x + d - d * v + d * Math.log(v))
            return d * v;
    }
}
const dirichlet = (size, alpha, random) => {
    const drawn = Array.from({ length: size }, () => gamma(alpha, random));
    // With a very small α all may underflow to zero: one of them gets everything.
    if (!drawn.some((value) => value > 0))
        drawn[Math.floor(uniform(random) * size)] = 1;
    return drawn;
};
/**
 * Each class is dealt to the clients in proportions of a Dirichlet distribution (Hsu, Qi and Brown 2019): α = 100 is nearly IID,
 * α = 0.1 gives most clients one or two classes. Every client gets at least one row.
 */
export function dirichletPartition(labels, { alpha, ...options }) {
    const { clients, random } = parse(options, labels.length);
    const concentration = positive(alpha, 'alpha');
    const byClass = new Map();
    for (const row of shuffled(all(labels.length), random)) {
        const label = labels[row];
        byClass.set(label, [...(byClass.get(label) ?? []), row]);
    }
    const parts = Array.from({ length: clients }, () => []);
    for (const label of [...byClass.keys()].sort((one, other) => one - other)) {
        cut(byClass.get(label) ?? [], dirichlet(clients, concentration, random)).forEach((part, client) => parts[client]?.push(...part));
    }
    return nobodyEmpty(parts);
}
/** Rows dealt at random in very different numbers: shares of a Dirichlet distribution. Every client gets at least one row. */
export function quantityPartition(rows, { alpha, ...options }) {
    const { clients, random } = parse(options, rows);
    return nobodyEmpty(cut(shuffled(all(rows), random), dirichlet(clients, positive(alpha, 'alpha'), random)));
}
/** Gives a row of the largest part to each empty one. */
function nobodyEmpty(parts) {
    for (const part of parts) {
        if (part.length > 0)
            continue;
        const largest = parts.reduce((most, one) => (one.length > most.length ? one : most));
        part.push(largest.pop());
    }
    return parts;
}
/** The rows of a part, copied. */
export function rowsOf(rows, part) {
    const width = rows.inputs.length / rows.count;
    const targets = rows.targets.length / rows.count;
    const inputs = new Float32Array(part.length * width);
    const labels = new Float32Array(part.length * targets);
    for (const [at, row] of part.entries()) {
        if (!(row >= 0 && row < rows.count))
            throw invalidArgument('part', 'row numbers');
        inputs.set(rows.inputs.subarray(row * width, (row + 1) * width), at * width);
        labels.set(rows.targets.subarray(row * targets, (row + 1) * targets), at * targets);
    }
    return Object.freeze({ count: part.length, inputs, targets: labels });
}
/** Every part's rows: what the clients of a simulation hold. */
export const rowsOfEach = (rows, partition) => partition.map((part) => rowsOf(rows, part));
//# sourceMappingURL=partitions.js.map