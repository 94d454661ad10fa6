import { invalidArgument, requireOptions } from '../core/errors.js';
import { epsilon as parseEpsilon } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import { epsilonDeltaEvent } from '../accounting/events/event.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { staircaseExpectedError, staircaseGamma } from './distribution/staircase.js';
import { gridStep, toGrid } from './grid.js';
import { answerOf, sensitivityOf } from './checked-query.js';
import { staircaseNoise } from './noise.js';
import { bernoulliExpOdds } from './sampling/bernoulli.js';
import { bitSource, uniformBelow } from './sampling/bit-source.js';
import { geometricSampler } from './sampling/discrete-laplace.js';
import { rational } from './sampling/rational.js';
/** From here on the grid has many steps to a stair, and a stair's number times its width is exact. */
const LEAST_EPSILON = 2 ** -30;
/** The stairs at ε: as wide as one neighbour can move the answer, once it is rounded to the grid. */
export function stairs(epsilon, sensitivity) {
    // At small ε the noise spans many stairs, and the grid is as fine as Laplace noise's would be; at large ε it stays within one.
    const step = gridStep(sensitivity / Math.min(epsilon, 1), 'epsilon');
    const width = Math.ceil(sensitivity / step) + 1;
    return {
        step,
        width,
        upper: Math.max(1, Math.round(width * staircaseGamma(epsilon))),
        levels: roundUp(CALIBRATION_MARGIN / epsilon),
    };
}
/**
 * Staircase noise on one number: ε-DP with the least expected |noise| there is, much less than Laplace noise from ε ≈ 2 on
 * (Geng and Viswanath 2014). Its density falls in stairs: of every Δ the first γΔ lie a factor e^ε above the rest.
 *
 * Drawn exactly in its discrete form (ibid., section 4) on the power-of-two grid: the sensitivity in steps, rounding counted, is D;
 * |noise| is k·D + j with k geometric; j is uniform below γD or from there to D, at odds of γD to (1 − γ)D · e^−ε.
 */
export class StaircaseMechanism {
    epsilon;
    description;
    constructor(options) {
        requireOptions(options, '{ epsilon: 1 }');
        this.epsilon = parseEpsilon(options.epsilon);
        if (this.epsilon < LEAST_EPSILON)
            throw invalidArgument('epsilon', 'at least 2^-30 for staircase noise');
        this.description = `staircase(epsilon=${String(this.epsilon)})`;
    }
    /** @throws PrivacyError `invalid-argument` for a vector query: stairs of several coordinates would add up */
    bind(query, context) {
        if (query.dimension !== 1)
            throw invalidArgument('mechanism', 'one for several numbers, such as laplace or gaussian: staircase is for one');
        const sensitivity = sensitivityOf(query, context.relation, 'l1');
        const { step, width, upper, levels } = stairs(this.epsilon, sensitivity);
        return Object.freeze({
            name: 'staircase',
            event: epsilonDeltaEvent(roundUp(1 / levels), 0),
            claim: Object.freeze({ epsilon: this.epsilon, delta: 0 }),
            scale: staircaseExpectedError(this.epsilon, sensitivity),
            noise: staircaseNoise(this.epsilon, width * step),
            prepare(data) {
                const answer = answerOf(query, data);
                return (random) => toGrid(answer, step) + discreteStaircaseSampler(levels, width, upper, random)() * step;
            },
        });
    }
}
/** Staircase noise: see {@link StaircaseMechanism}. */
export const staircase = (options) => new StaircaseMechanism(options);
/**
 * Whole noise with P(x) proportional to exp(−s(|x|) / levels), where s counts the stairs down to |x|: the first `upper` of every
 * `width` numbers are one stair above the rest.
 * @param levels 1/ε, at most 2⁴⁵
 */
export function discreteStaircaseSampler(levels, width, upper, random) {
    const bits = bitSource(random);
    const flight = geometricSampler(levels, random);
    /** Whether a number is on the upper stair of its level: a step down is a factor of exp(−1 / levels). */
    const isUpper = () => bernoulliExpOdds(bits, upper, width - upper, 1 / levels, () => {
        const { numerator, denominator } = rational(levels);
        return { numerator: denominator, denominator: numerator };
    });
    return () => {
        for (;;) {
            const within = isUpper() ? uniformBelow(bits, upper) : upper + uniformBelow(bits, width - upper);
            const size = flight() * width + within;
            if (uniformBelow(bits, 2) === 0)
                return size;
            // 0 has one sign only, or it would be twice as likely as it should.
            if (size !== 0)
                return -size;
        }
    };
}
//# sourceMappingURL=staircase.js.map