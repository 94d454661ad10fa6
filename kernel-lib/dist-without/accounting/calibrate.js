import { count, delta as parseDelta, epsilon as parseEpsilon, noiseMultiplier as parseNoiseMultiplier, positive, samplingRate as parseSamplingRate, } from '../core/quantities.js';
import { accountant as accountantOf } from './accountants/accountant.js';
import { DEFAULT_RELATION, gaussianEvent, laplaceEvent, poissonSampled, repeated, } from './events/event.js';
import { leastPrivate } from './least-private.js';
import { isFar } from './pld/bounds.js';
import { pld } from './pld/index.js';
/** Relative distance of the bounds on ε: it moves the parameter by about as much. */
const PRECISION = 5e-4;
/** How many times that much the bounds may be apart at the parameter found, before the search is made by closer ones. */
const CLOSE_ENOUGH = 2;
/**
 * The least private parameter at which an event's ε is within the target, by the accountant's own bound: that bound was
 * evaluated at the value returned and found at most `epsilon`. The value is within 10⁻⁴ (or one whole number) of one where it was not.
 *
 * Privacy loss distributions are searched by the upper bounds of their first plans. Only where these turn out to be more than 10⁻³ above
 * what is proven from below, the search goes on from there by refined ones.
 * @param event the event at a value of the parameter; its ε must fall (or rise) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range reaches the target
 */
export function calibrate(event, target, range) {
    const wanted = parseEpsilon(target.epsilon);
    const delta = parseDelta(target.delta);
    const byBound = target.accountant;
    if (byBound !== undefined)
        return leastPrivate((parameter) => Math.log(byBound.profile(event(parameter)).epsilon(delta) / wanted), range);
    const options = { precision: PRECISION, relation: target.relation ?? DEFAULT_RELATION };
    let enough;
    const by = (accountant) => (parameter) => {
        const profile = accountant.profile(event(parameter));
        const excess = Math.log(profile.epsilon(delta) / wanted);
        if (excess <= 0)
            enough = profile;
        return excess;
    };
    const found = leastPrivate(by(accountantOf(pld({ ...options, refine: false }))), range);
    if (enough === undefined || !isFar(enough.interval(delta), CLOSE_ENOUGH * PRECISION))
        return found;
    return leastPrivate(by(accountantOf(pld(options))), { ...range, start: found });
}
/** Its event. */
export const sampledGaussianRun = ({ noiseMultiplier, samplingRate, steps }) => repeated(poissonSampled(samplingRate, gaussianEvent(noiseMultiplier)), steps);
/** Noise beyond these is of no use to anyone, and rounds to nothing or everything. */
const LEAST_NOISE = 1e-3;
const GREATEST_NOISE = 1e9;
/** The least noise multiplier with which the run is within the target. */
export function calibrateNoiseMultiplier(run, target) {
    parseSamplingRate(run.samplingRate);
    count(run.steps, 'steps');
    const start = Math.max(0.5, (run.samplingRate * Math.sqrt(run.steps * 2 * Math.log(1 / (target.delta || 1e-9)))) / target.epsilon);
    return calibrate((noiseMultiplier) => sampledGaussianRun({ ...run, noiseMultiplier }), target, {
        private: 'larger',
        least: LEAST_NOISE,
        greatest: GREATEST_NOISE,
        start,
    });
}
/** The most steps that stay within the target; 0 where not one does. */
export function calibrateSteps(run, target) {
    parseNoiseMultiplier(run.noiseMultiplier);
    parseSamplingRate(run.samplingRate);
    return calibrate((steps) => sampledGaussianRun({ ...run, steps }), target, {
        private: 'smaller',
        least: 0,
        greatest: 1e9,
        start: Math.max(1, Math.round((run.noiseMultiplier / run.samplingRate) ** 2 / 10)),
        whole: true,
    });
}
/** The greatest sampling rate that stays within the target. */
export function calibrateSamplingRate(run, target) {
    parseNoiseMultiplier(run.noiseMultiplier);
    count(run.steps, 'steps');
    return calibrate((samplingRate) => sampledGaussianRun({ ...run, samplingRate }), target, {
        private: 'smaller',
        least: 1e-9,
        greatest: 1,
        start: Math.min(1, (run.noiseMultiplier * parseEpsilon(target.epsilon)) / (5 * Math.sqrt(run.steps))),
    });
}
/** The least Laplace scale, over the sensitivity, with which `releases` of them are together within the target. */
export function calibrateLaplaceScale(releases, target) {
    count(releases, 'releases');
    // Pure composition is enough, and the start.
    const basic = releases / positive(target.epsilon, 'epsilon');
    return calibrate((scale) => repeated(laplaceEvent(scale), releases), target, {
        private: 'larger',
        least: Math.min(LEAST_NOISE, basic),
        greatest: Math.max(GREATEST_NOISE, 2 * basic),
        start: Math.min(basic, Math.sqrt(releases * 2 * Math.log(1 / (target.delta || 1e-300))) / target.epsilon),
    });
}
//# sourceMappingURL=calibrate.js.map