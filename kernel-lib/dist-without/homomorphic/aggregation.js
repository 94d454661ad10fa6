/**
 * Sums of model updates that whoever adds them cannot read: weighted means of n clients, under the key of one party that is not the
 * server. **Whoever holds the key must not collude with the server**: together they read every single update.
 */
import { PrivacyError, invalidArgument, requireOptions } from '../core/errors.js';
import { count, positive } from '../core/quantities.js';
import { requireArray, requireInstance, requireList } from './arguments.js';
import { CkksContext } from './ckks/ckks-context.js';
import { CkksOwner } from './ckks/ckks-owner.js';
import { freshError } from './noise.js';
import { packing, unpack } from './paillier/packing.js';
function requireSum(options) {
    requireOptions(options, '{ bound: 1, clients: 10, largestWeight: 1000 }');
    positive(options.bound, 'bound');
    count(options.clients, 'clients');
    count(options.largestWeight, 'largestWeight');
}
/** The numbers of a sum, with the weight last. */
function requireNumbers(numbers) {
    if (!(numbers instanceof Float64Array) || numbers.length < 1 || numbers.some((one) => !Number.isFinite(one)))
        throw invalidArgument('numbers', 'a Float64Array of finite numbers, with the weight last');
}
function checkedUpdate(update, weight, { bound, largestWeight }) {
    if (!Number.isSafeInteger(weight) || weight < 0 || weight > largestWeight)
        throw invalidArgument('weight', `a whole number of 0 to ${largestWeight}`);
    requireArray(update, 'update');
    const values = Float64Array.from(update, (value) => (typeof value === 'number' ? value : NaN));
    for (const value of values) {
        if (!Number.isFinite(value))
            throw invalidArgument('update', 'finite numbers');
        if (Math.abs(value) > bound)
            throw new PrivacyError('out-of-range', { argument: 'update' }, `update must lie within ±${bound}: clip it first`);
    }
    return values;
}
/** Exact sums of numbers quantised to `bits` bits within ±bound. */
export function paillierSum(publicKey, options) {
    requireSum(options);
    const { bits = 16, bound, clients, largestWeight } = options;
    if (!Number.isInteger(bits) || bits < 4 || bits > 24)
        throw invalidArgument('bits', 'a whole number of 4 to 24');
    const valueBits = bits + Math.ceil(Math.log2(largestWeight + 1));
    if (valueBits > 48)
        throw invalidArgument('largestWeight', `at most ${2 ** (48 - bits)} at ${bits} bits`);
    const lanes = packing(publicKey, { valueBits, largestWeight: clients });
    const most = 2 ** (bits - 1) - 1;
    const mean = (sums) => {
        requireNumbers(sums);
        const weight = sums.at(-1);
        const unit = weight === 0 ? 0 : bound / most / weight;
        return { mean: sums.slice(0, -1).map((value) => value * unit), weight };
    };
    return Object.freeze({
        encrypt(update, weight) {
            const values = checkedUpdate(update, weight, options);
            return lanes.encrypt([...Array.from(values, (value) => Math.round((value / bound) * most) * weight), weight]);
        },
        add: lanes.add,
        open: (key, sum) => mean(unpack(key, sum)),
        mean,
    });
}
/** Sums of so many clients, whose weights are shares of the largest: refused before anything is encrypted where they would be garbage. */
function requireHeadroom(context, clients, largestWeight) {
    const { engine, parameters, scales } = context;
    context.requireRoom(clients, engine.topLevel, 'sum');
    const error = clients * freshError(parameters.degree, scales[engine.topLevel]);
    if (!(error * largestWeight < 0.5))
        throw invalidArgument('largestWeight', `at most ${Math.floor(0.5 / error)} for ${clients} clients at this scale, so that weights are not lost in the noise: say a larger scaleBits, or count weights in larger units`);
}
/** Approximate sums by CKKS: the vector is cut into as many ciphertexts as it takes, the weight is the last number. */
export function ckksSum(context, options) {
    requireInstance(context, CkksContext, 'context');
    requireSum(options);
    const { bound, clients, largestWeight } = options;
    requireHeadroom(context, clients, largestWeight);
    const mean = (numbers) => {
        requireNumbers(numbers);
        const share = numbers.at(-1);
        // Less than half of the smallest weight is noise alone.
        const unit = share * largestWeight < 0.5 ? 0 : bound / share;
        return { mean: numbers.slice(0, -1).map((value) => value * unit), weight: unit === 0 ? 0 : share * largestWeight };
    };
    // Weights are scaled to at most 1, so that the scale is the same for numbers and weights.
    return Object.freeze({
        encrypt(update, weight) {
            const values = checkedUpdate(update, weight, options);
            const share = weight / largestWeight;
            const all = Float64Array.from([...values.map((value) => (value / bound) * share), share]);
            return Array.from({ length: Math.ceil(all.length / context.slots) }, (_, part) => context.encrypt(all.subarray(part * context.slots, (part + 1) * context.slots), { bound: 1 }));
        },
        add(one, other) {
            for (const [argument, vectors] of Object.entries({ one, other })) {
                requireList(vectors, argument, 'what encrypt() gives');
                for (const vector of vectors)
                    context.requireOwn(vector);
            }
            if (one.length !== other.length)
                throw invalidArgument('other', `of ${one.length} ciphertexts, as the first is`);
            // Every update was encrypted within ±1, so that the bound counts them.
            if (one.some((vector, part) => vector.bound + other[part].bound > clients))
                throw new PrivacyError('out-of-range', { argument: 'clients' }, `more than ${clients} updates were added`);
            return one.map((vector, part) => vector.add(other[part]));
        },
        open(owner, sum) {
            requireInstance(owner, CkksOwner, 'key');
            requireList(sum, 'sum', 'what add() gives');
            return mean(Float64Array.from(sum.flatMap((vector) => [...owner.decrypt(vector)])));
        },
        mean,
    });
}
//# sourceMappingURL=aggregation.js.map