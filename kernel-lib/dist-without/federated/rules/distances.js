import { squaredDistanceOfValues } from '../../weights/arithmetic.js';
import { requireFinite } from './rule.js';
import { kernelFor } from './updates-kernel.js';
/**
 * The squared distances of all pairs of updates. What a rule needs of a combination Σaᵢxᵢ with Σaᵢ = 1 follows from them without
 * touching the updates again, which are long: ‖Σaᵢxᵢ − xⱼ‖² = Σᵢaᵢdᵢⱼ − ½Σᵢₖaᵢaₖdᵢₖ.
 */
export class Distances {
    count;
    #squared;
    constructor(count, squared) {
        this.count = count;
        this.#squared = squared;
    }
    squared(one, other) {
        return this.#squared[one * this.count + other];
    }
    /** The squared distances from one update to all. */
    row(one) {
        return this.#squared.subarray(one * this.count, (one + 1) * this.count);
    }
    /** The squared distances from the combination with these coefficients, which sum to 1, to every update. */
    fromCombination(coefficients) {
        const result = new Float64Array(this.count);
        for (let one = 0; one < this.count; one++) {
            const weight = coefficients[one];
            if (weight === 0)
                continue;
            const row = this.row(one);
            for (let other = 0; other < this.count; other++)
                result[other] = result[other] + weight * row[other];
        }
        let spread = 0;
        for (let one = 0; one < this.count; one++)
            spread += coefficients[one] * result[one];
        for (let one = 0; one < this.count; one++)
            result[one] = Math.max(0, result[one] - spread / 2);
        return result;
    }
}
/** @throws PrivacyError where a number is not finite */
export function distancesOf(updates) {
    const rows = updates.length;
    const byKernel = kernelFor(updates)?.squaredDistances(updates);
    if (byKernel !== undefined)
        return new Distances(rows, byKernel);
    requireFinite(updates);
    const squared = new Float64Array(rows * rows);
    for (let one = 0; one < rows; one++) {
        for (let other = one + 1; other < rows; other++) {
            squared[one * rows + other] = squared[other * rows + one] = squaredDistanceOfValues(updates[one], updates[other]);
        }
    }
    return new Distances(rows, squared);
}
/** The indices of the `keep` smallest values; of equal ones the first. */
export function smallest(values, keep) {
    return Array.from(values, (value, index) => ({ value, index }))
        .sort((one, other) => one.value - other.value || one.index - other.index)
        .slice(0, keep)
        .map(({ index }) => index);
}
//# sourceMappingURL=distances.js.map