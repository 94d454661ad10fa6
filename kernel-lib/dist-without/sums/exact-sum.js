export function exactSum(first, second) {
    const nearest = first + second;
    const part = nearest - first;
    return { nearest, rest: first - (nearest - part) + (second - part) };
}
/** Whether one sum is greater than another, exactly: rounded sums may tie, or be in another order than the true ones. */
export const isGreater = (one, other) => one.nearest > other.nearest || (one.nearest === other.nearest && one.rest > other.rest);
//# sourceMappingURL=exact-sum.js.map