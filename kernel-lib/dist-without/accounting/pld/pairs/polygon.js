import { symmetric } from '../dominating-pair.js';
/** The hull of bounds on a symmetric pair's divergence. It lies on one line through (−1, 1) next to e^ε = 1, so it starts from that point. */
function hullOf(losses, bounds) {
    const slope = (from, to) => {
        const height = bounds[to];
        if (from === undefined)
            return (height - 1) / (Math.exp(losses[to]) + 1);
        const start = losses[from];
        return (height - bounds[from]) / (Math.exp(start) * Math.expm1(losses[to] - start));
    };
    const hull = [];
    for (let k = 0; k < losses.length; k++) {
        while (hull.length > 0) {
            const last = hull[hull.length - 1];
            if (slope(hull[hull.length - 2], last) < slope(last, k))
                break;
            hull.pop();
        }
        hull.push(k);
    }
    const corners = hull.map((k) => losses[k]);
    const heights = hull.map((k) => bounds[k]);
    if (corners[0] === 0)
        return { corners, heights };
    return { corners: [0, ...corners], heights: [1 + 2 * slope(undefined, hull[0]), ...heights] };
}
const evaluationOn = ({ corners, heights }) => (points, excess, weight) => {
    for (let k = 0; k < points.length; k++) {
        const loss = points[k];
        let cell = 0;
        for (let high = corners.length; high - cell > 1;) {
            const middle = (cell + high) >> 1;
            if (corners[middle] <= loss)
                cell = middle;
            else
                high = middle;
        }
        const height = heights[cell];
        if (cell === corners.length - 1) {
            excess[k] = height;
            weight[k] = 0;
            continue;
        }
        const from = corners[cell];
        const fall = (height - heights[cell + 1]) / Math.expm1(corners[cell + 1] - from);
        excess[k] = height - fall * Math.expm1(loss - from);
        weight[k] = fall * Math.exp(loss - from);
    }
};
/**
 * The pair whose divergence is the greatest that is convex in e^ε, symmetric, and nowhere above given bounds on another's: it dominates
 * that other one, whose divergence is convex too.
 * @param losses rising, from 0
 * @param bounds on δ at each of them
 * @param relativeError of the bounds
 */
export function polygonPair(losses, bounds, relativeError) {
    const polygon = hullOf(losses, bounds);
    const { corners, heights } = polygon;
    const infinite = heights[heights.length - 1];
    return {
        evaluate: symmetric(evaluationOn(polygon)),
        knots: () => [
            ...corners
                .slice(1)
                .map((loss) => -loss)
                .reverse(),
            ...corners,
        ],
        highest: corners[corners.length - 1],
        infinite,
        grids: [],
        atomic: true,
        relativeError,
    };
}
//# sourceMappingURL=polygon.js.map