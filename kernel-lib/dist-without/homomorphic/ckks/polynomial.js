import { PrivacyError, invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
/** What a polynomial of a degree takes of the depth. */
export const polynomialDepth = (degree) => Math.ceil(Math.log2(count(degree, 'degree') + 1));
/**
 * Evaluates a polynomial: p = q · x^m + r with m the largest power of two up to the degree, so that depth is ⌈log₂(d + 1)⌉ (Paterson and
 * Stockmeyer 1973, cut for depth).
 */
export function evaluatePolynomial(x, coefficients) {
    if (!Array.isArray(coefficients) || coefficients.some((coefficient) => !Number.isFinite(coefficient)))
        throw invalidArgument('coefficients', 'finite numbers');
    let degree = coefficients.length - 1;
    while (degree > 0 && coefficients[degree] === 0)
        degree--;
    if (degree < 1)
        throw invalidArgument('coefficients', 'those of a polynomial of degree 1 or more');
    const needed = polynomialDepth(degree);
    if (needed > x.depthLeft)
        throw new PrivacyError('depth-exhausted', { operation: 'polynomial', needed, left: x.depthLeft }, `a polynomial of degree ${degree} takes ${needed} multiplications in a row, and ${x.depthLeft} are left: make parameters with a depth of at least ${x.context.depth + needed - x.depthLeft}, or take a polynomial of degree ${2 ** x.depthLeft - 1} at most`);
    const powers = new Map([[1, x]]);
    /** x^m for a power of two m. */
    const power = (m) => {
        const known = powers.get(m);
        if (known !== undefined)
            return known;
        const made = power(m / 2).square();
        powers.set(m, made);
        return made;
    };
    const evaluate = (from) => {
        const [constant = 0, linear = 0] = from;
        if (from.length <= 1)
            return constant;
        if (from.length === 2) {
            if (linear === 0)
                return constant;
            return added(x.multiply(linear), constant);
        }
        const m = 2 ** Math.floor(Math.log2(from.length - 1));
        const high = evaluate(from.slice(m));
        const low = evaluate(from.slice(0, m));
        if (typeof high === 'number' && high === 0)
            return low;
        const product = power(m).multiply(high);
        if (typeof high !== 'number')
            high.dispose();
        if (typeof low === 'number')
            return added(product, low);
        const sum = product.add(low);
        product.dispose();
        low.dispose();
        return sum;
    };
    const result = evaluate(coefficients.slice(0, degree + 1));
    for (const [m, made] of powers)
        if (m > 1)
            made.dispose();
    return result;
}
function added(vector, constant) {
    if (constant === 0)
        return vector;
    const sum = vector.add(constant);
    vector.dispose();
    return sum;
}
//# sourceMappingURL=polynomial.js.map