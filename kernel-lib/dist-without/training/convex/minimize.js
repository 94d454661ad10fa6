const MOST_ITERATIONS = 200;
const SHORTEST_MOVE = 2 ** -40;
function dot(first, second) {
    let sum = 0;
    for (let index = 0; index < first.length; index++)
        sum += first[index] * second[index];
    return sum;
}
/** w · zᵢ for every row. */
function margins({ rows, width }, weights) {
    const all = new Float64Array(rows.length / width);
    for (let row = 0; row < all.length; row++)
        all[row] = dot(rows.subarray(row * width, (row + 1) * width), weights);
    return all;
}
/** Σ factorᵢ zᵢ + λ · weights. */
function combination(problem, factors, weights) {
    const { rows, width, regularization } = problem;
    const sum = weights.map((weight) => regularization * weight);
    for (let row = 0, at = 0; row < factors.length; row++) {
        const factor = factors[row];
        for (let index = 0; index < width; index++)
            sum[index] = sum[index] + factor * rows[at++];
    }
    return sum;
}
/** The gradient of the whole objective. */
export function gradientOf(problem, weights) {
    const slopes = margins(problem, weights).map((margin) => problem.loss.slope(margin));
    return combination(problem, slopes, weights).map((value, index) => value + problem.linear[index]);
}
/** Conjugate gradients for Hessian · step = −gradient, to a relative residual (Hestenes and Stiefel 1952). */
function newtonStep(problem, weights, gradient, relative) {
    const curvatures = margins(problem, weights).map((margin) => problem.loss.curvature(margin));
    const step = new Float64Array(weights.length);
    const residual = gradient.map((value) => -value);
    let direction = residual.slice();
    let squared = dot(residual, residual);
    const enough = squared * relative * relative;
    for (let iteration = 0; iteration < 10 * weights.length && squared > enough; iteration++) {
        const factors = margins(problem, direction).map((value, row) => value * curvatures[row]);
        const image = combination(problem, factors, direction);
        const length = squared / dot(direction, image);
        for (let index = 0; index < step.length; index++) {
            step[index] = step[index] + length * direction[index];
            residual[index] = residual[index] - length * image[index];
        }
        const next = dot(residual, residual);
        direction = direction.map((value, index) => residual[index] + (next / squared) * value);
        squared = next;
    }
    return step;
}
/**
 * Newton's method with steps that are shortened until the gradient is shorter: it converges from anywhere, as the objective is strongly
 * convex. Yields after each iteration, and ends at the tolerance or where it comes no nearer: look at `gradientNorm`.
 */
export function* minimize(problem, tolerance) {
    let weights = new Float64Array(problem.width);
    let gradient = gradientOf(problem, weights);
    let gradientNorm = Math.sqrt(dot(gradient, gradient));
    for (let iteration = 0; iteration < MOST_ITERATIONS && gradientNorm > tolerance; iteration++) {
        const step = newtonStep(problem, weights, gradient, Math.min(0.1, gradientNorm));
        let length = 1;
        for (; length >= SHORTEST_MOVE; length /= 2) {
            const there = weights.map((weight, index) => weight + length * step[index]);
            const slope = gradientOf(problem, there);
            const norm = Math.sqrt(dot(slope, slope));
            if (!(norm <= gradientNorm * (1 - 0.1 * length)))
                continue;
            [weights, gradient, gradientNorm] = [there, slope, norm];
            break;
        }
        if (length < SHORTEST_MOVE)
            break;
        yield { weights, gradientNorm };
    }
    return { weights, gradientNorm };
}
//# sourceMappingURL=minimize.js.map