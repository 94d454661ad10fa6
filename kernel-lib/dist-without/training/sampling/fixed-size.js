import { fixedSizeSampled, repeated } from '../../accounting/events/event.js';
import { invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { bitSource, uniformBelow } from '../../mechanisms/sampling/bit-source.js';
/**
 * Batches of a fixed size, drawn without replacement anew for every step. Accounted under `replace-one` (Lebeda et al. 2024): there
 * the number of units is public, and Poisson bounds don't hold for it.
 */
export function fixedSizeSampler(options) {
    const units = count(options.units, 'units');
    const size = count(options.size, 'size');
    if (size > units)
        throw invalidArgument('size', 'at most units');
    return fixedSizeAmong(units, units, size);
}
/** @param present units there are; one that is declared and missing is drawn as any other, and adds nothing */
function fixedSizeAmong(present, units, size) {
    return Object.freeze({
        description: `samples of ${size} without replacement`,
        expectedSize: size,
        largestSize: size,
        event: (noise, steps, relation) => {
            if (relation !== 'replace-one') {
                throw invalidArgument('relation', 'replace-one for samples of a fixed size; Poisson samples suit the others');
            }
            return repeated(fixedSizeSampled(units, size, noise), steps);
        },
        among: (some) => fixedSizeAmong(some, units, size),
        participation: () => undefined,
        batches: (random) => {
            const bits = bitSource(random);
            const order = Int32Array.from({ length: units }, (_, unit) => unit);
            return {
                next: () => {
                    // The first `size` places of a Fisher–Yates shuffle; any order to begin with gives a uniform sample.
                    for (let place = 0; place < size; place++) {
                        const other = place + uniformBelow(bits, units - place);
                        const unit = order[place];
                        order[place] = order[other];
                        order[other] = unit;
                    }
                    return { done: false, value: order.slice(0, size).filter((unit) => unit < present) };
                },
            };
        },
    });
}
//# sourceMappingURL=fixed-size.js.map