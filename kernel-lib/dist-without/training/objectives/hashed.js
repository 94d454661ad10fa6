import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { layoutOf } from '../../weights/index.js';
import { weighDeltas } from './objective.js';
import { DOUBLE_ROUNDING } from './outer-products.js';
/** Class scores of each position, from its outputs. */
export function classScores(outputs, shared) {
    if (shared === undefined)
        return outputs;
    const width = shared[0]?.length ?? 0;
    const scores = new Float64Array((outputs.length / width) * shared.length);
    for (let at = 0; at < scores.length; at++) {
        const weights = shared[at % shared.length];
        const from = Math.floor(at / shared.length) * width;
        let sum = 0;
        for (let output = 0; output < width; output++)
            sum += weights[output] * outputs[from + output];
        scores[at] = sum;
    }
    return scores;
}
/** Derivatives by the outputs, from those by the class scores. */
function outputDeltas(deltas, shared) {
    if (shared === undefined)
        return deltas;
    const width = shared[0]?.length ?? 0;
    const found = new Float64Array((deltas.length / shared.length) * width);
    for (let at = 0; at < deltas.length; at++) {
        const weights = shared[at % shared.length];
        const to = Math.floor(at / shared.length) * width;
        for (let output = 0; output < width; output++)
            found[to + output] = found[to + output] + weights[output] * deltas[at];
    }
    return found;
}
/** FNV-1a (Fowler, Noll and Vo) of a text, to a bucket. */
export function bucketOf(text, bucketCount) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    // The low bits of a short text's hash are mixed little.
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % bucketCount;
}
/** Class scores at positions: each feature weighs 1/√(features a position), so that rows have length 1 whatever the hash's size. */
export function hashedScores(parameters, buckets, perPosition, classes) {
    const positions = buckets.length / perPosition;
    const weight = 1 / Math.sqrt(perPosition);
    const scores = new Float64Array(positions * classes);
    for (let position = 0; position < positions; position++) {
        const to = position * classes;
        for (let feature = 0; feature < perPosition; feature++) {
            const from = buckets[position * perPosition + feature] * classes;
            for (let index = 0; index < classes; index++)
                scores[to + index] = scores[to + index] + parameters[from + index];
        }
        for (let index = to; index < to + classes; index++)
            scores[index] = scores[index] * weight;
    }
    return scores;
}
/** Softmax of each position's scores, in place. */
export function softmaxRows(scores, classes) {
    for (let from = 0; from < scores.length; from += classes) {
        let greatest = -Infinity;
        for (let index = from; index < from + classes; index++)
            greatest = Math.max(greatest, scores[index]);
        let sum = 0;
        for (let index = from; index < from + classes; index++) {
            const value = Math.exp(scores[index] - greatest);
            scores[index] = value;
            sum += value;
        }
        for (let index = from; index < from + classes; index++)
            scores[index] = scores[index] / sum;
    }
}
/**
 * Softmax regression on hashed features of unit length: a linear model whose noise on a score doesn't depend on the number of buckets.
 * A unit's gradient is made in a table that only its own features touch.
 */
export function hashedObjective(options) {
    const { buckets, perPosition, shared, targets, starts } = options;
    const bucketCount = count(options.bucketCount, 'bucketCount');
    const classes = count(options.classes, 'classes', 2);
    if (buckets.length !== targets.length * perPosition)
        throw outsideDomain('buckets', 'the features of each position');
    if (shared !== undefined && (shared.length !== classes || shared.some((row) => row.length !== shared[0]?.length)))
        throw invalidArgument('shared', 'as many weights for each class');
    const width = shared?.[0]?.length ?? classes;
    const layout = layoutOf([{ name: 'kernel', shape: [bucketCount, width] }]);
    const scratch = new Float64Array(layout.size);
    const weight = 1 / Math.sqrt(perPosition);
    return {
        description: `${options.name}, ${String(bucketCount)} buckets, ${String(classes)} classes`,
        layout,
        units: starts.length - 1,
        physicalBatch: 256,
        rounding: (largestBatch) => 2 * largestBatch * DOUBLE_ROUNDING,
        initial: () => new Float64Array(layout.size),
        gradient(parameters, units, groups) {
            const selected = selectPositions(options, units, groups);
            const scores = classScores(hashedScores(parameters, selected.buckets, perPosition, width), shared);
            softmaxRows(scores, classes);
            selected.targets.forEach((target, position) => {
                const row = scores.subarray(position * classes, (position + 1) * classes);
                if (target >= 0 && target < classes)
                    row[target] = row[target] - 1;
                else
                    row.fill(0);
            });
            const deltas = outputDeltas(scores, shared);
            for (let index = 0; index < deltas.length; index++) {
                const position = Math.floor(index / width);
                deltas[index] = deltas[index] * selected.shares[position] * weight;
            }
            weighDeltas(deltas, width, { rows: selected.targets, starts: selected.starts, weights: selected.weights });
            return hashedGradient({ ...selected, deltas, width, perPosition }, scratch);
        },
    };
}
/** @param scratch as long as the parameters, all 0, and left so */
function hashedGradient({ buckets, starts, weights, deltas, width, perPosition }, scratch) {
    const add = (contribution, to, factor) => {
        const end = starts[contribution + 1];
        for (let position = starts[contribution]; position < end; position++) {
            const delta = position * width;
            for (let feature = 0; feature < perPosition; feature++) {
                const at = buckets[position * perPosition + feature] * width;
                for (let index = 0; index < width; index++)
                    to[at + index] = to[at + index] + factor * deltas[delta + index];
            }
        }
    };
    const squaredNorms = Float64Array.from(weights, (_, contribution) => {
        add(contribution, scratch, 1);
        let squared = 0;
        // Each touched number is taken once, and left at 0 for the next contribution.
        const end = starts[contribution + 1] * perPosition;
        for (let feature = starts[contribution] * perPosition; feature < end; feature++) {
            const at = buckets[feature] * width;
            for (let index = at; index < at + width; index++) {
                squared += scratch[index] ** 2;
                scratch[index] = 0;
            }
        }
        return squared * (1 + 2 ** -30) + 2 ** -40;
    });
    return {
        squaredNorms,
        addTo: (sum, factors) => {
            factors.forEach((factor, contribution) => {
                if (factor !== 0)
                    add(contribution, sum, factor);
            });
        },
    };
}
function selectPositions({ buckets, perPosition, targets, starts, reduction = 'mean' }, units, groups) {
    const unitStarts = new Int32Array(units.length + 1);
    units.forEach((unit, place) => {
        unitStarts[place + 1] = unitStarts[place] + starts[unit + 1] - starts[unit];
    });
    const positions = unitStarts[units.length];
    const chosen = { buckets: new Int32Array(positions * perPosition), targets: new Int32Array(positions) };
    const shares = new Float64Array(positions);
    units.forEach((unit, place) => {
        const from = starts[unit];
        const end = starts[unit + 1];
        const to = unitStarts[place];
        chosen.targets.set(targets.subarray(from, end), to);
        chosen.buckets.set(buckets.subarray(from * perPosition, end * perPosition), to * perPosition);
        shares.fill(reduction === 'sum' ? 1 : 1 / Math.max(1, end - from), to, to + end - from);
    });
    const contributionStarts = groups === undefined ? unitStarts : groups.map((place) => unitStarts[place]);
    const weights = groups === undefined
        ? new Float64Array(units.length).fill(1)
        : Float64Array.from({ length: groups.length - 1 }, (_, group) => 1 / (groups[group + 1] - groups[group]));
    return { ...chosen, shares, starts: contributionStarts, weights };
}
//# sourceMappingURL=hashed.js.map