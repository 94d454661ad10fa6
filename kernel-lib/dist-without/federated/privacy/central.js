import { composed } from '../../accounting/index.js';
import { count, positive, samplingRate } from '../../core/quantities.js';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { poissonSampled } from '../../accounting/index.js';
import { accountedNoise } from '../../training/noise/independent.js';
import { BoundedSum } from '../../sums/bounded-sum.js';
import { gridNoise, NOISE_SCALE } from '../../training/noise/grid-noise.js';
import { dotValues } from '../../weights/arithmetic.js';
/**
 * Refuses a federation whose privacy could not be accounted for: without a session that pays, or with a strategy that noise on sums does not cover.
 * @throws PrivacyError `invalid-argument`
 */
export function requireAccountable(options) {
    const { privacy, session, strategy } = options;
    if (privacy === undefined)
        return;
    if (session === undefined)
        throw invalidArgument('session', 'given: it pays for the privacy, round by round');
    if (strategy.needs === 'single updates')
        throw invalidArgument('strategy', `one that needs only sums: ${strategy.name} looks at single updates, which central noise does not cover`);
    if (strategy.buffer !== undefined)
        throw invalidArgument('strategy', 'a synchronous one under central privacy: it is accounted for by rounds');
}
/**
 * The run that pays for a federation's rounds, one step each.
 * @throws PrivacyError `budget-exceeded`
 */
export const centralRun = (session, { clipNorm, event, noiseMultiplier }, terms) => session.run({
    ...terms,
    mechanism: 'central differential privacy of clients',
    step: event,
    scale: noiseMultiplier * clipNorm,
});
/** How far one client moves a sum in which each counts at most once: by its clip norm. */
const UNIT = 1;
/**
 * Central differential privacy at the level of clients (McMahan et al. 2018): updates are cut to a length, added up exactly, and Gaussian
 * noise is added to the sum; the denominator is the public expected number of clients, so that nobody's presence shows in it.
 * @throws PrivacyError `invalid-argument`
 */
export function centralPrivacy(options) {
    requireOptions(options, '{ clipNorm: 1, noiseMultiplier: 1 }');
    const clipNorm = positive(options.clipNorm, 'clipNorm');
    const noiseMultiplier = positive(options.noiseMultiplier, 'noiseMultiplier');
    const rate = samplingRate(options.samplingRate ?? 1);
    const weightCap = options.weightCap === undefined ? undefined : positive(options.weightCap, 'weightCap');
    const adaptive = options.adaptive === undefined ? undefined : adaptiveOf(options.adaptive);
    const noise = accountedNoise(noiseMultiplier);
    return Object.freeze({
        samplingRate: rate,
        clipNorm,
        noiseMultiplier,
        weightCap,
        event: rate === 1 ? composed([noise]) : poissonSampled(rate, noise),
        notices: Object.freeze([
            'central noise protects clients from whoever sees the models, not from the server that adds it',
            ...(rate < 1
                ? ['who is sampled in a round must stay unknown: the amplification counts on it, and no list is shown']
                : []),
        ]),
        aggregator: (random, clients, from = clipNorm) => noisySum({ clipNorm: from, noiseMultiplier, weightCap, adaptive, expected: rate * count(clients, 'clients') }, random),
    });
}
function adaptiveOf({ quantile = 0.5, learningRate = 0.2, countNoise, }) {
    if (typeof quantile !== 'number' || !(quantile > 0 && quantile < 1))
        throw invalidArgument('adaptive.quantile', 'a number in (0, 1)');
    return {
        quantile,
        learningRate: positive(learningRate, 'adaptive.learningRate'),
        countNoise: countNoise === undefined ? undefined : positive(countNoise, 'adaptive.countNoise'),
    };
}
/**
 * The aggregator that cuts, adds and makes noise. The clip norm of adaptive clipping is state of the run: it follows from what was
 * released. Both noises together are the plan's: z_Δ = (z⁻² − (2σ_b)⁻²)^−½ (Andrew et al. 2021, Theorem 1).
 */
function noisySum(options, random) {
    const { noiseMultiplier, weightCap, adaptive, expected } = options;
    const countNoise = adaptive === undefined ? Infinity : (adaptive.countNoise ?? Math.max(1, expected / 20));
    const inner = noiseMultiplier ** -2 - (2 * countNoise) ** -2;
    if (!(inner > 0))
        throw invalidArgument('adaptive.countNoise', 'more than half the noise multiplier');
    const vectorNoise = inner ** -0.5;
    let clipNorm = options.clipNorm;
    const noise = gridNoise(random);
    return Object.freeze({
        name: adaptive === undefined ? `noisy sum, σ = ${String(noiseMultiplier)} C` : `noisy sum, adaptive clipping`,
        shows: 'single updates',
        notices: [],
        sums: () => 1,
        empty({ size, scalars }) {
            if (scalars > 0)
                throw invalidArgument('strategy', 'one whose sums need no other numbers than the updates, under differential privacy');
            return { sum: new BoundedSum(size, clipNorm), short: 0 };
        },
        add(bounded, _from, { values, weight }) {
            const vector = values instanceof Float64Array ? values : Float64Array.from(values);
            const length = Math.sqrt(dotValues(vector, vector));
            const counts = weightCap === undefined ? 1 : Math.min(1, weight / weightCap);
            // A hair below the exact factor, so that rounding never lets an update be longer than it is charged for.
            const factor = counts * Math.min(1, clipNorm / Math.max(length, Number.MIN_VALUE)) * (1 - 1e-12);
            bounded.sum.add(vector, 0, factor);
            bounded.short += length <= clipNorm ? 0.5 : -0.5;
            return bounded;
        },
        finish(bounded) {
            const values = Float64Array.from(bounded.sum.exact());
            const deviation = vectorNoise * UNIT * clipNorm;
            // The grid's step adds √d of itself to the sensitivity, which the accounted noise's margin covers at 2⁻³² σ a coordinate.
            noise.perturb(values, (deviation * (1 + Math.sqrt(values.length) * 2 ** -31)) / NOISE_SCALE);
            if (adaptive !== undefined) {
                const short = Float64Array.of(bounded.short);
                noise.perturb(short, countNoise / NOISE_SCALE);
                const share = short[0] / expected + 0.5;
                clipNorm *= Math.exp(-adaptive.learningRate * (share - adaptive.quantile));
            }
            return [{ values, scalars: [], weight: expected, from: [] }];
        },
        clipNorm: () => clipNorm,
    });
}
//# sourceMappingURL=central.js.map