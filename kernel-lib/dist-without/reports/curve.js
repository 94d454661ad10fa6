import { list, number, object, oneOf, positive, share, text, whole } from './schemas.js';
export const curveSchema = object({
    kind: oneOf(['curve']),
    label: text,
    utility: text,
    measuredOn: text,
    delta: share,
    points: list(object({ epsilon: positive, mean: number, low: number, high: number, runs: whole }), 1_000),
    baselines: list(object({ label: text, value: number }), 20),
});
//# sourceMappingURL=curve.js.map