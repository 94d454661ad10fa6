import { list, number, object, oneOf, pair, text, whole } from './schemas.js';
/** The most points that a report may carry of one figure; thin them out above. */
export const MOST_METRIC_POINTS = 2_000;
export const workStateSchema = oneOf(['running', 'done', 'stopped']);
export const metricsSchema = list(object({
    name: text,
    measuredOn: oneOf(['public rows', 'debited', 'private rows, not debited']),
    points: list(pair(whole, number), MOST_METRIC_POINTS),
}), 20);
//# sourceMappingURL=progress.js.map