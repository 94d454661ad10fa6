import { numbers } from './cells.js';
/** A line in the columns' own units, out of its level at the middle of all bounds and its slopes, on [−1, 1] between them. */
export function lineOf(features, [target, targetScale], level, slopes) {
    const names = features.map(([name]) => name);
    const coefficients = features.map(([, { half }], i) => (targetScale.half / half) * (slopes[i] ?? 0));
    const intercept = features.reduce((total, [, { middle }], i) => total - (coefficients[i] ?? 0) * middle, targetScale.middle + targetScale.half * level);
    return Object.freeze({
        features: Object.freeze(names),
        target,
        intercept,
        coefficients: Object.freeze(coefficients),
        predict(table) {
            const columns = names.map((name) => numbers(table, name, undefined));
            return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => columns.reduce((total, values, i) => total + (coefficients[i] ?? 0) * (values[row] ?? 0), intercept));
        },
    });
}
//# sourceMappingURL=line.js.map