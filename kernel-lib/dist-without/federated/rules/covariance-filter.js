import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { combination } from './combination.js';
import { distancesOf } from './distances.js';
import { byzantineCount, rule } from './rule.js';
/**
 * The covariance-bound agnostic filter (Allouah, Guerraoui and Stephan 2025, CAF): updates that stand out along the direction of greatest
 * variance lose weight, until n − 2f of it is left; the mean whose greatest variance was least is taken. n > 2f.
 *
 * The direction is exact; the ByzFL library takes one power iteration from a random vector, so that its answers are draws around this one.
 * Directions are found among the updates' differences, so that all follows from the n × n matrix of their distances.
 */
export function covarianceFilter({ byzantine }) {
    const f = byzantineCount(byzantine);
    return rule({
        name: `CAF, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine: (updates) => combination(updates, filtered(distancesOf(updates), f)),
    });
}
/** A pass should take at least so much weight; an update has a weight of at most 1. */
const LEAST_TAKEN = 1e-3;
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** The coefficients of the mean that is taken. */
function filtered(distances, f) {
    const n = distances.count;
    let weight = new Float64Array(n).fill(1);
    let best = weight.map((value) => value / n);
    let least = Infinity;
    for (let total = n; f > 0 && total > n - 2 * f; total = sum(weight)) {
        const mean = weight.map((value) => value / total);
        const { variance, projections } = widest(distances, mean);
        if (variance < least)
            [least, best] = [variance, mean];
        const longest = longestOf(projections, weight);
        // All that count are the same: nothing stands out.
        if (!(longest > 0))
            break;
        weight = weight.map((value, index) => value * Math.max(0, 1 - projections[index] / longest));
    }
    return best;
}
/**
 * The projection that others are measured by: the longest of all, as published; but where updates that were taken out lie so far off that
 * the others would lose hardly anything, the longest of those that still count. Then one of these is taken out, so that the filter ends.
 */
function longestOf(projections, weight) {
    const longest = projections.reduce((most, value) => Math.max(most, value), 0);
    const taken = projections.reduce((total, value, index) => total + weight[index] * (value / longest), 0);
    if (taken >= LEAST_TAKEN)
        return longest;
    return projections.reduce((most, value, index) => (weight[index] > 0 ? Math.max(most, value) : most), 0);
}
/** The direction of greatest variance about a weighted mean: that variance, and the squared projections of the updates, to a common factor. */
function widest(distances, mean) {
    const n = distances.count;
    const toMean = distances.fromCombination(mean);
    // ⟨xᵢ − μ, xⱼ − μ⟩ = (‖xᵢ − μ‖² + ‖xⱼ − μ‖² − dᵢⱼ) / 2
    const inner = (one, other) => (toMean[one] + toMean[other] - distances.squared(one, other)) / 2;
    const roots = mean.map(Math.sqrt);
    const weighted = new Matrix(n, n);
    for (let one = 0; one < n; one++) {
        for (let other = one; other < n; other++) {
            const value = inner(one, other) * roots[one] * roots[other];
            weighted.set(one, other, value);
            weighted.set(other, one, value);
        }
    }
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(weighted, { assumeSymmetric: true });
    const top = realEigenvalues.reduce((at, value, index) => (value > realEigenvalues[at] ? index : at), 0);
    const direction = Float64Array.from(roots, (root, index) => root * eigenvectorMatrix.get(index, top));
    const projections = Float64Array.from({ length: n }, (_, one) => {
        let projection = 0;
        for (let other = 0; other < n; other++)
            projection += inner(one, other) * direction[other];
        return projection ** 2;
    });
    return { variance: Math.max(0, realEigenvalues[top]), projections };
}
//# sourceMappingURL=covariance-filter.js.map