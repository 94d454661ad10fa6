import { accountant, pld, rdp, sampledGaussianRun } from '../../accounting/index.js';
import { delta as parseDelta } from '../../core/quantities.js';
import { bulyan, centeredClipping, clipUpdates, covarianceFilter, fedAdagrad, fedAdam, fedAvgM, fedNova, fedYogi, geometricMedian, krum, mean, meaMed, median, minimumDiameterAveraging, mixNearest, monna, multiKrum, trimmedMean, trimmedMeanOfFraction, weightedMean, } from '../../federated/index.js';
import { weightsOf, layoutOf } from '../../weights/index.js';
import { each, relative } from './check.js';
import { MalformedVector } from './fields.js';
const isVector = (value) => Array.isArray(value) && value.length > 0 && value.every((number) => typeof number === 'number');
function vector(value, where) {
    if (!isVector(value))
        throw new MalformedVector(`${where} must be a list of numbers`);
    return Float64Array.from(value);
}
function list(value, where, of) {
    if (!Array.isArray(value) || value.length === 0)
        throw new MalformedVector(`${where} must be a list`);
    return value.map((item, index) => of(item, `${where}[${String(index)}]`));
}
const vectors = (value, where) => list(value, where, vector);
/** |got − expected| ≤ tolerance, relative where the expected value is larger than 1. */
const near = (tolerance) => (what, got, expected) => ({
    what,
    expected: String(expected),
    got,
    tolerance: String(tolerance),
    passed: Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)),
});
const compare = (what, got, expected, tolerance) => each(what, got, [...vector(expected, 'expect')], near(tolerance));
/** A rule applied to the input. */
const combining = (rule) => ({ params, input, expect, tolerance }) => {
    const examples = params.has('num_examples') ? { examples: params.numbers('num_examples') } : {};
    return compare('result', rule(params).combine(vectors(input, 'input'), examples), expect, tolerance);
};
const byzantine = (params) => ({ byzantine: params.number('f') });
/** Which convention counts so many neighbours depends on how many updates there are. */
const krumConvention = (params, input) => {
    const missing = vectors(input, 'input').length - params.number('f') - params.number('neighbours');
    if (missing !== 1 && missing !== 2)
        throw new MalformedVector('params.neighbours must be n - f - 1 or n - f - 2');
    return missing === 1 ? 'byzfl' : 'blanchard';
};
const krumLike = (rule) => (one) => combining((params) => rule(params, krumConvention(params, one.input)))(one);
/** Vectors to vectors. */
const mapping = (map) => ({ params, input, expect, tolerance }) => {
    const got = map(vectors(input, 'input'), params);
    return vectors(expect, 'expect').flatMap((row, index) => each(`result[${String(index)}]`, got[index] ?? [], [...row], near(tolerance)));
};
/** Rounds of a strategy; the input is the clients' models, from `w0` on. */
const rounds = (strategy) => ({ params, input, expect, tolerance }) => {
    const one = strategy(params);
    const start = Float64Array.from(params.numbers('w0'));
    const examples = params.numbers('num_examples');
    let state = one.begin(weightsOf(layoutOf([{ name: 'w', shape: [start.length] }]), start));
    const models = list(input, 'input', (round, where) => (isVector(round) ? undefined : vectors(round, where)));
    const isOneRound = models.includes(undefined);
    const all = isOneRound ? [vectors(input, 'input')] : models;
    const expected = isOneRound ? [vector(expect, 'expect')] : vectors(expect, 'expect');
    return all.flatMap((clients, index) => {
        const sums = clients.map((model, client) => {
            const { values, scalars, weight } = one.contribution(state, {
                client: String(client),
                round: state.round,
                values: model.map((value, at) => value - state.weights.values[at]),
                examples: examples[client],
                steps: params.has('taus') ? params.numbers('taus')[client] : 1,
            });
            return {
                values: values.map((value) => value * weight),
                scalars: scalars.map((value) => value * weight),
                weight,
                from: [String(client)],
            };
        });
        state = one.finish(state, sums, clients.length);
        return compare(`round ${String(index + 1)}`, state.weights.values, [...(expected[index] ?? [])], tolerance);
    });
};
const moments = (params) => ({
    learningRate: params.number('eta'),
    adaptivity: params.number('tau'),
    ...(params.has('beta1') && { beta1: params.number('beta1'), beta2: params.number('beta2') }),
});
const sumOfDistances = (updates, point) => updates.reduce((sum, update) => sum + Math.hypot(...Array.from(update, (value, at) => value - point[at])), 0);
/** ε of client-level sampled Gaussian rounds. */
const epsilon = (algebraOf) => ({ params, expect, tolerance }) => {
    if (typeof expect !== 'number')
        throw new MalformedVector('expect must be a number');
    const event = sampledGaussianRun({
        samplingRate: params.number('q'),
        noiseMultiplier: params.number('noise_multiplier'),
        steps: params.number('steps'),
    });
    const got = accountant(algebraOf(params))
        .profile(event)
        .epsilon(parseDelta(params.number('delta')));
    return [relative('epsilon', got, expect, tolerance)];
};
/** How far the reference's draws of CAF lie from each other on such vectors, and so from the exact direction's answer. */
const RANDOM_CAF = 0.05;
/** Every rule of the vectors, by its name there. */
const RUNNERS = {
    mean: combining(() => mean()),
    median: combining(() => median()),
    trimmed_mean: combining((params) => trimmedMean(byzantine(params))),
    trimmed_mean_fraction: combining((params) => trimmedMeanOfFraction({ beta: params.number('beta') })),
    krum: krumLike((params, convention) => krum({ ...byzantine(params), convention })),
    multi_krum: krumLike((params, convention) => multiKrum({ ...byzantine(params), convention, select: params.number('m') })),
    multi_krum_weighted: krumLike((params, convention) => multiKrum({ ...byzantine(params), convention, select: params.number('m'), weighted: true })),
    bulyan: combining((params) => bulyan({ ...byzantine(params), selection: 'at once' })),
    bulyan_iterated: combining((params) => bulyan(byzantine(params))),
    meamed: combining((params) => meaMed(byzantine(params))),
    mda: combining((params) => minimumDiameterAveraging(byzantine(params))),
    caf: (one) => {
        const { params, input, expect, tolerance } = one;
        if (expect !== 'NaN' || params.number('f') !== 0) {
            // The reference looks for the direction in one power iteration from a random vector: what is expected is one of its draws.
            return combining(() => covarianceFilter(byzantine(params)))({ ...one, tolerance: RANDOM_CAF });
        }
        // The reference has no answer where nobody is Byzantine; ours is the mean.
        const updates = vectors(input, 'input');
        const got = covarianceFilter({ byzantine: 0 }).combine(updates);
        return compare('result', got, [...mean().combine(updates)], tolerance);
    },
    monna: combining((params) => monna({ ...byzantine(params), pivot: params.number('pivot') })),
    nnm: mapping((updates, params) => mixNearest(updates, byzantine(params))),
    clip: mapping((updates, params) => clipUpdates(updates, params.number('c'))),
    centered_clipping: combining((params) => centeredClipping({ radius: params.number('tau'), steps: params.number('L') })),
    geometric_median_smoothed: combining((params) => geometricMedian({ steps: params.number('T'), smoothing: params.number('nu') })),
    geometric_median: ({ params, input, expect, tolerance }) => {
        const updates = vectors(input, 'input');
        const point = geometricMedian().combine(updates);
        return [
            relative('objective', sumOfDistances(updates, point), params.number('objective'), 1e-8),
            ...compare('result', point, expect, tolerance),
        ];
    },
    fedavg: combining(() => weightedMean()),
    fednova: rounds(() => fedNova()),
    fedavgm: rounds((params) => fedAvgM({ learningRate: params.number('lr'), momentum: params.number('momentum') })),
    fedadagrad: rounds((params) => fedAdagrad(moments(params))),
    fedadam: rounds((params) => fedAdam(moments(params))),
    fedyogi: rounds((params) => fedYogi(moments(params))),
    rdp_epsilon: epsilon((params) => rdp({ orders: params.numbers('orders') })),
    pld_epsilon: epsilon(() => pld()),
};
/** The names that {@link checkFederated} knows. */
export const FEDERATED_RULES = Object.keys(RUNNERS);
/**
 * The checks of one vector of federated learning: a rule's name, its parameters, the clients' vectors, and what must come out.
 * @throws MalformedVector for one that cannot be read
 */
export function checkFederated(one, raw) {
    const name = one.text('rule');
    const runner = Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : undefined;
    if (runner === undefined)
        throw new MalformedVector(`unknown rule ${name}`);
    return runner({
        params: one.object('params'),
        input: raw.input,
        expect: raw.expect,
        tolerance: one.number('tol'),
    });
}
//# sourceMappingURL=federated.js.map