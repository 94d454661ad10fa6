/** Points of a curve that a report keeps. */
const MOST_POINTS = 500;
/** At most some hundred points of a curve, its ends among them. */
export function thinned(points) {
    if (points.length <= MOST_POINTS)
        return [...points];
    const every = (points.length - 1) / (MOST_POINTS - 1);
    return Array.from({ length: MOST_POINTS }, (_, at) => points[Math.round(at * every)]);
}
//# sourceMappingURL=curves.js.map