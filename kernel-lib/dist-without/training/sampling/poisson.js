import { poissonSampled, repeated } from '../../accounting/events/event.js';
import { invalidArgument } from '../../core/errors.js';
import { count, samplingRate } from '../../core/quantities.js';
/**
 * More successes than this among `trials` of probability `rate` have a probability below 2⁻¹⁰⁰ (Bernstein's inequality):
 * t²/2 / (variance + t/3) = 100 ln 2.
 */
function rareExcess(trials, rate) {
    const needed = 100 * Math.LN2;
    const excess = needed / 3 + Math.sqrt((needed / 3) ** 2 + 2 * needed * trials * rate * (1 - rate));
    return Math.min(trials, Math.ceil(trials * rate + excess));
}
/**
 * Draws each of `units` independently with a probability of at most `rate`, below it by less than 2⁻⁴⁸.
 * Sixteen bits a unit decide, and 32 more for the one in 65,536 that they leave open.
 */
function poissonBatches(units, rate, largest, random) {
    const scaled = rate * 65_536;
    const surely = Math.floor(scaled);
    const rest = Math.floor((scaled - surely) * 2 ** 32);
    const words = new Uint16Array(units);
    const bytes = new Uint8Array(words.buffer);
    const more = new Uint32Array(1);
    const moreBytes = new Uint8Array(more.buffer);
    const drawn = new Int32Array(units);
    return () => {
        random.fill(bytes);
        let size = 0;
        for (let unit = 0; unit < units; unit++) {
            const word = words[unit];
            if (word > surely)
                continue;
            if (word === surely) {
                random.fill(moreBytes);
                if (more[0] >= rest)
                    continue;
            }
            drawn[size++] = unit;
        }
        words.fill(0);
        return drawn.slice(0, Math.min(size, largest));
    };
}
/**
 * Poisson sampling: every unit takes part in every step by itself with the same probability. Batches differ in size, and may be
 * empty: an empty batch releases noise as any other does. This is what amplification by sampling is proven for
 * (Abadi et al. 2016; Zhu and Wang 2019).
 */
export function poissonSampler(options) {
    const units = count(options.units, 'units');
    const rate = samplingRate(options.rate, 'rate');
    const expectedSize = options.expectedSize ?? rate * units;
    if (!(expectedSize > 0 && expectedSize < Infinity))
        throw invalidArgument('expectedSize', 'a number greater than 0');
    return poissonAmong(units, { rate, expectedSize, declared: rareExcess(units, rate) });
}
/** @param parts `declared` is the largest batch of the declared number of units */
function poissonAmong(units, parts) {
    const { rate, expectedSize, declared } = parts;
    // More units than were declared are not cut: which ones were left out would depend on the others.
    const largestSize = Math.max(declared, rareExcess(units, rate));
    return Object.freeze({
        description: `Poisson samples of rate ${rate}`,
        expectedSize,
        largestSize,
        event: (noise, steps) => repeated(rate === 1 ? noise : poissonSampled(rate, noise), steps),
        among: (present) => poissonAmong(present, parts),
        participation: (steps) => (rate === 1 ? { times: steps, separation: 1 } : undefined),
        batches: (random) => {
            const next = poissonBatches(units, rate, largestSize, random);
            return { next: () => ({ done: false, value: next() }) };
        },
    });
}
/** All units in every step: the least noise for what a step tells, where there is time for it. */
export function wholeBatch(units, expectedSize = units) {
    return everyoneOf(units, poissonSampler({ units, rate: 1, expectedSize }));
}
function everyoneOf(units, sampler) {
    const everyone = Int32Array.from({ length: units }, (_, unit) => unit);
    return Object.freeze({
        ...sampler,
        description: 'whole batches',
        among: (present) => everyoneOf(present, sampler.among(present)),
        batches: () => ({ next: () => ({ done: false, value: everyone }) }),
    });
}
//# sourceMappingURL=poisson.js.map