import { joinedPair } from './joined.js';
/** One of two mechanisms, the second with the given probability, where it is known which was run: their divergences average. */
export const mixturePair = (first, second, probability) => ({
    ...joinedPair(first, second, () => probability),
    atomic: first.atomic && second.atomic,
});
//# sourceMappingURL=mixture.js.map