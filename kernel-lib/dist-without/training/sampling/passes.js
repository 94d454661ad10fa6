import { composed, repeated } from '../../accounting/events/event.js';
import { invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
function parsePass(options) {
    const units = count(options.units, 'units');
    const batches = count(options.batches, 'batches');
    if (batches > units)
        throw invalidArgument('batches', 'at most units');
    return { units, batches };
}
/** Each unit takes part once a pass, so the steps of a pass cost as one: only one of them sees a given unit. */
const passesEvent = (noise, steps, batches) => repeated(noise, Math.ceil(steps / batches));
/** More units than this fall into one of `batches` bins with a probability below 2⁻¹⁰⁰ (Bernstein's inequality). */
function rareLoad(units, batches) {
    const needed = 100 * Math.LN2;
    const mean = units / batches;
    return Math.min(units, Math.ceil(mean + needed / 3 + Math.sqrt((needed / 3) ** 2 + 2 * needed * mean)));
}
/**
 * A shuffled order: in every pass each unit falls into one of the batches, whichever, by itself. It is charged without any
 * amplification, one Gaussian event a pass: what is commonly done with a shuffled order, and reported as Poisson sampling, has a
 * larger ε than is reported (Chua et al. 2024). Places drawn independently keep the charge valid when a unit is added or removed.
 */
export function shuffledSampler(options) {
    const { units, batches } = parsePass(options);
    return shuffledAmong(units, { units, batches });
}
function shuffledAmong(present, declared) {
    const { units, batches } = declared;
    // More units than were declared are not cut: which ones were left out would depend on the others.
    const largestSize = rareLoad(Math.max(units, present), batches);
    return Object.freeze({
        description: `shuffled passes of ${batches} batches`,
        expectedSize: units / batches,
        largestSize,
        event: (noise, steps) => passesEvent(noise, steps, batches),
        among: (some) => shuffledAmong(some, declared),
        // Two batches of neighbouring passes may hold the same unit one right after the other.
        participation: (steps) => ({ times: Math.ceil(steps / batches), separation: 1 }),
        batches: (random, from = 0) => {
            // A new order in the middle of a pass could take a unit twice.
            if (from % batches !== 0)
                throw invalidArgument('resume', `made after a whole pass of ${String(batches)} steps, where the order is shuffled`);
            const bits = bitSource(random);
            let pass = [];
            const deal = () => {
                const hands = Array.from({ length: batches }, () => []);
                for (let unit = 0; unit < present; unit++)
                    hands[uniformBelow(bits, batches)]?.push(unit);
                return hands.map((hand) => Int32Array.from(hand.slice(0, largestSize)));
            };
            return {
                next: () => {
                    if (pass.length === 0)
                        pass = deal();
                    return { done: false, value: pass.shift() };
                },
            };
        },
    });
}
/**
 * The units in their order, pass after pass: for streams that cannot be sampled. Under `add-or-remove-one` a unit more would move all
 * later ones to other batches; replacing one, or emptying its record, moves none.
 */
export function orderedSampler(options) {
    const { units, batches } = parsePass(options);
    return orderedAmong(units, { units, batches });
}
/** @param present units there are; one that is declared and missing keeps its place, and adds nothing */
function orderedAmong(present, declared) {
    const { units, batches } = declared;
    const start = (batch) => Math.floor((batch * units) / batches);
    return Object.freeze({
        description: `passes in order of ${batches} batches`,
        expectedSize: units / batches,
        largestSize: Math.ceil(units / batches),
        event: (noise, steps, relation) => {
            if (relation === 'add-or-remove-one') {
                throw invalidArgument('relation', 'replace-one or zero-out for batches in order: one unit more moves the others');
            }
            return composed([passesEvent(noise, steps, batches)]);
        },
        among: (some) => orderedAmong(some, declared),
        participation: (steps) => ({ times: Math.ceil(steps / batches), separation: batches }),
        batches: (_random, from = 0) => {
            let batch = from % batches;
            return {
                next: () => {
                    const from = start(batch);
                    const size = Math.max(0, Math.min(present, start(batch + 1)) - from);
                    batch = (batch + 1) % batches;
                    return { done: false, value: Int32Array.from({ length: size }, (_, place) => from + place) };
                },
            };
        },
    });
}
//# sourceMappingURL=passes.js.map