import { invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { bucketOf, hashedObjective, hashedScores, softmaxRows } from '../objectives/hashed.js';
/** Unicode characters: of Chinese text as of English. */
const charactersOf = (text) => Array.from(text);
export function characterModel(options) {
    const characters = charactersOf(options.alphabet);
    if (characters.length < 2 || new Set(characters).size !== characters.length)
        throw invalidArgument('alphabet', 'two characters or more, each once');
    const order = count(options.order ?? 4, 'order', 0);
    const bucketCount = count(options.bucketCount ?? 2 ** 14, 'bucketCount');
    const chunk = count(options.chunk ?? 64, 'chunk');
    const classes = characters.length + 1;
    const numbers = new Map(characters.map((character, index) => [character, index]));
    const classOf = (character) => numbers.get(character) ?? characters.length;
    const perPosition = order + 1;
    const positionsOf = (text) => {
        const buckets = new Int32Array(text.length * perPosition);
        const targets = Int32Array.from(text, classOf);
        for (let at = 0; at < text.length; at++) {
            const start = at - (at % chunk);
            for (let length = 0; length <= order; length++) {
                const context = text.slice(Math.max(start, at - length), at).join('');
                buckets[at * perPosition + length] = bucketOf(`${String(length)} ${context}`, bucketCount);
            }
        }
        return { buckets, targets };
    };
    const bitsOf = (weights, text, from = 0) => {
        const { buckets, targets } = positionsOf(text);
        let bits = 0;
        for (let start = from; start < text.length; start += 4096) {
            const some = buckets.subarray(start * perPosition, (start + 4096) * perPosition);
            const probabilities = hashedScores(weights.values, some, perPosition, classes);
            softmaxRows(probabilities, classes);
            for (let place = 0; place < some.length / perPosition; place++)
                bits -= Math.log2(probabilities[place * classes + targets[start + place]]);
        }
        return bits;
    };
    return Object.freeze({
        classes,
        objective(text) {
            const split = charactersOf(text);
            const units = Math.ceil(split.length / chunk);
            return hashedObjective({
                name: `character model of order ${String(order)}`,
                bucketCount,
                classes,
                perPosition,
                ...positionsOf(split),
                starts: Int32Array.from({ length: units + 1 }, (_, unit) => Math.min(split.length, unit * chunk)),
            });
        },
        bitsPerCharacter: (weights, text) => {
            const split = charactersOf(text);
            return bitsOf(weights, split) / split.length;
        },
        bits: (weights, prefix, text) => bitsOf(weights, charactersOf(prefix + text), charactersOf(prefix).length),
    });
}
/**
 * How far a canary is remembered (Carlini et al. 2019): log₂ of how many candidates there are, less log₂ of the canary's rank among them.
 * One that was never seen has about 1 bit on average; log₂(candidates) is the most. Candidates that are as likely count half, so that a
 * model that has learnt nothing exposes nothing.
 */
export function exposure(canaryBits, otherBits) {
    const rank = otherBits.reduce((sum, bits) => sum + (bits < canaryBits ? 1 : bits === canaryBits ? 0.5 : 0), 1);
    return Math.log2(otherBits.length + 1) - Math.log2(rank);
}
//# sourceMappingURL=character-model.js.map