import { nonPrivateEvent, repeated } from '../../accounting/events/event.js';
import { accountant } from '../../accounting/accountants/accountant.js';
import { calibrate } from '../../accounting/calibrate.js';
import { pld } from '../../accounting/pld/index.js';
import { rdp } from '../../accounting/rdp/index.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count, delta as parseDelta, epsilon as parseEpsilon, nonNegative, positive } from '../../core/quantities.js';
import { CALIBRATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { contributionsMoved, flatClipping } from '../clipping/clipping.js';
import { independentNoise } from '../noise/independent.js';
import { poissonSampler, wholeBatch } from '../sampling/poisson.js';
/** Whether privacy loss distributions have a bound for the event; asked of a single step, which is quick. */
function hasLossDistribution(event, relation) {
    try {
        accountant(pld({ relation })).profile(event.kind === 'repeated' ? repeated(event.event, 1) : event);
        return true;
    }
    catch (error) {
        if (error instanceof PrivacyError && error.code === 'unsupported-event')
            return false;
        throw error;
    }
}
/** The tightest accountant of ours with a bound for the event. */
const accountantFor = (event, relation) => hasLossDistribution(event, relation) ? accountant(pld({ relation })) : accountant(rdp({ relation }));
/** ε of an event fixed in advance. */
export const plannedEpsilon = (event, delta, relation) => event.kind === 'non-private' ? Infinity : accountantFor(event, relation).profile(event).epsilon(parseDelta(delta));
/** Makes a plan of its parts. */
export function descentPlan(parts) {
    requireOptions(parts, '{ sampler, clipping, noise, steps: 100, noiseMultiplier: 1, relation: "add-or-remove-one" }');
    const { sampler, clipping, noise, relation, microbatch } = parts;
    const steps = count(parts.steps, 'steps');
    const noiseMultiplier = nonNegative(parts.noiseMultiplier, 'noiseMultiplier');
    // Sampled events state their noise over one contribution, and know that replacing a unit moves two.
    const sampled = sampler.participation(1) === undefined;
    // A group's clipped mean goes from anywhere to anywhere when one of its units changes.
    const grouped = microbatch === undefined ? 1 : 2;
    const moved = sampled || grouped === 2 ? 1 : contributionsMoved(relation);
    const event = noiseMultiplier === 0 ? nonPrivateEvent : noise.event(noiseMultiplier, steps, sampler, relation);
    if (noiseMultiplier > 0)
        clipping.gradientNoise(noiseMultiplier);
    return Object.freeze({
        ...parts,
        steps,
        description: `${String(steps)} steps, ${sampler.description}, ${clipping.description}, ${noiseMultiplier === 0 ? 'no noise' : noise.description}`,
        event,
        sensitivity: moved * grouped,
        epsilon: (delta) => plannedEpsilon(event, delta, relation),
        withSteps: (other) => descentPlan({ ...parts, steps: other }),
    });
}
/**
 * Plans a training run: the noise for an ε, or the ε for a noise, before any data are touched.
 * @throws PrivacyError `invalid-argument` where both or neither of ε and noise are given, where a batch is larger than the data, or
 * where the ε can't be reached
 */
export function planTraining(options) {
    requireOptions(options, '{ units: 569, epochs: 20, batchSize: 64, epsilon: 1 }');
    const units = count(options.units, 'units');
    const relation = options.relation ?? 'add-or-remove-one';
    const delta = parseDelta(options.delta ?? 1e-5);
    const sampler = options.sampler ?? samplerOf(options, units);
    if ((options.steps === undefined) === (options.epochs === undefined))
        throw invalidArgument('steps', 'given, or else epochs: one of the two');
    const steps = count(options.steps ??
        Math.max(1, Math.round((positive(options.epochs, 'epochs') * units) / sampler.expectedSize)), 'steps');
    const parts = {
        sampler,
        steps,
        relation,
        clipping: options.clipping ?? flatClipping({ norm: options.clipNorm ?? 1 }),
        noise: options.noise ?? independentNoise(),
    };
    if ((options.epsilon === undefined) === (options.noiseMultiplier === undefined))
        throw invalidArgument('epsilon', 'given, or else noiseMultiplier: one of the two follows from the other');
    const noiseMultiplier = options.noiseMultiplier === undefined
        ? calibratedNoise(parts, parseEpsilon(options.epsilon), delta)
        : positive(options.noiseMultiplier, 'noiseMultiplier');
    const plan = descentPlan({ ...parts, noiseMultiplier });
    return Object.freeze({ plan, delta, epsilon: plan.epsilon(delta) });
}
function samplerOf(options, units) {
    if (options.samplingRate !== undefined && options.batchSize !== undefined)
        throw invalidArgument('samplingRate', 'left out where batchSize is given');
    if (options.samplingRate !== undefined)
        return poissonSampler({ units, rate: options.samplingRate });
    if (options.batchSize === undefined || options.batchSize === units)
        return wholeBatch(units);
    const size = positive(options.batchSize, 'batchSize');
    if (size > units)
        throw invalidArgument('batchSize', `at most the ${String(units)} units that are declared`);
    return poissonSampler({ units, rate: size / units });
}
function calibratedNoise(parts, epsilon, delta) {
    const { noise, steps, sampler, relation } = parts;
    const eventAt = (multiplier) => noise.event(multiplier, steps, sampler, relation);
    const found = calibrate(eventAt, hasLossDistribution(eventAt(1), relation)
        ? { epsilon, delta, relation }
        : { epsilon, delta, accountant: accountant(rdp({ relation })) }, {
        private: 'larger',
        least: 1e-3,
        greatest: 1e9,
        start: Math.max(0.5, Math.sqrt(2 * Math.log(1 / delta)) / epsilon),
    });
    return found * CALIBRATION_MARGIN;
}
//# sourceMappingURL=plan.js.map