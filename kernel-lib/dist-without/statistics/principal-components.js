import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { count as wholeNumber } from '../core/quantities.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import { moments, parseClipNorm, parseColumns, symmetric } from './moments.js';
import { numbers, parseMissing } from './cells.js';
/**
 * Principal components of a noisy covariance (Dwork, Talwar, Thakurta and Zhang 2014, "Analyze Gauss").
 *
 * Measured are the number of rows and the sums of the columns and of their products, the rows shortened to `clipNorm`:
 * for their sensitivity see {@link moments}. Directions and variances follow from these alone.
 * @param columns the columns by name, with their bounds
 * @example session.release('directions', principalComponents(bounds, { components: 2 }), gaussian({ epsilon: 1 }))
 */
export function principalComponents(columns, options) {
    const features = parseColumns(columns, 'columns');
    requireOptions(options, '{ components: 2 }');
    const wanted = wholeNumber(options.components, 'components');
    if (wanted > features.length)
        throw invalidArgument('components', 'at most the number of columns');
    const clipNorm = parseClipNorm(options.clipNorm, features.length);
    const missing = parseMissing(options.missing);
    const description = describe('principal components', { columns, ...options, clipNorm });
    return measured(moments(description, { features, clipNorm, missing }), ({ sums, rows }) => {
        const products = symmetric(features.length + 1, sums);
        const centre = features.map((_, i) => Math.min(1, Math.max(-1, (products[0]?.[i + 1] ?? 0) / rows)));
        const spread = features.map((_, i) => features.map((_, j) => (products[i + 1]?.[j + 1] ?? 0) / rows - (centre[i] ?? 0) * (centre[j] ?? 0)));
        const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(new Matrix(spread), {
            assumeSymmetric: true,
        });
        const variances = realEigenvalues.map((value) => Math.max(0, value));
        const whole = variances.reduce((total, value) => total + value, 0);
        const widest = variances
            .map((_, i) => i)
            .sort((i, j) => (variances[j] ?? 0) - (variances[i] ?? 0))
            .slice(0, wanted);
        const components = widest.map((i) => facingUp(eigenvectorMatrix.getColumn(i)));
        const explainedVariance = widest.map((i) => variances[i] ?? 0);
        const value = {
            columns: features.map(([name]) => name),
            means: features.map(([, scale], i) => scale.fromUnit(centre[i] ?? 0)),
            components,
            explainedVariance,
            explainedShare: explainedVariance.map((variance) => (whole > 0 ? variance / whole : 0)),
            transform(table) {
                const values = features.map(([name, scale]) => Array.from(numbers(table, name, undefined), scale.toUnit));
                return (values[0] ?? []).map((_, row) => components.map((component) => component.reduce((total, weight, i) => total + weight * ((values[i]?.[row] ?? 0) - (centre[i] ?? 0)), 0)));
            },
        };
        return { value: Object.freeze(value), accuracy: undefined };
    });
}
/** A direction has two signs; the one whose largest coordinate is positive is taken. */
function facingUp(direction) {
    const largest = direction.reduce((most, coordinate) => (Math.abs(coordinate) > Math.abs(most) ? coordinate : most), 0);
    return Object.freeze(direction.map((coordinate) => (largest < 0 ? -coordinate : coordinate)));
}
//# sourceMappingURL=principal-components.js.map