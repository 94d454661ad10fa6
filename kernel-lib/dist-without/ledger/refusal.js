/** More refusals than the last few are not told. */
export const MOST_REFUSALS = 5;
const isSame = (first, second) => first.label === second.label &&
    first.requested.epsilon === second.requested.epsilon &&
    first.requested.delta === second.requested.delta;
/** The refusals with one more, oldest first: what was asked before and refused is one with a count, and only the last few are kept. */
export function withRefusal(refusals, refusal) {
    const times = refusal.times + (refusals.find((other) => isSame(other, refusal))?.times ?? 0);
    const others = refusals.filter((other) => !isSame(other, refusal));
    return Object.freeze([...others, Object.freeze({ ...refusal, times })].slice(-MOST_REFUSALS));
}
//# sourceMappingURL=refusal.js.map