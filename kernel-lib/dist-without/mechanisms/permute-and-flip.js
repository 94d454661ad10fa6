import { permuteAndFlipEvent } from '../accounting/events/event.js';
import { bitSource, uniformBelow } from './sampling/bit-source.js';
import { largest, Selection, surpasses } from './selection.js';
/**
 * Permute-and-flip: the candidates in random order, each kept with probability exp(ε(uᵢ − max u) / 2Δ), the first kept being chosen
 * (McKenna and Sheldon 2020, Algorithm 1). ε-DP, and never worse in expected score than the exponential mechanism; the same as
 * the largest score after adding one-sided exponential noise of scale 2Δ/ε (Ding et al. 2021). Not ε-bounded-range.
 * The flips are exact, as those of the exponential mechanism.
 */
export class PermuteAndFlipMechanism extends Selection {
    constructor(options) {
        super('permute-and-flip', options);
    }
    eventAt(epsilon) {
        return permuteAndFlipEvent(epsilon);
    }
    choose(utilities, rate, random) {
        const bits = bitSource(random);
        const most = largest(utilities);
        const left = utilities.map((_, candidate) => candidate);
        for (;;) {
            const position = uniformBelow(bits, left.length);
            const candidate = left[position];
            // The last candidate left is one of the best, or one of those would have been kept: it is kept here.
            if (surpasses(bits, most, utilities[candidate], rate))
                return candidate;
            left[position] = left[left.length - 1];
            left.pop();
        }
    }
}
/** Permute-and-flip: see {@link PermuteAndFlipMechanism}. */
export const permuteAndFlip = (options) => new PermuteAndFlipMechanism(options);
//# sourceMappingURL=permute-and-flip.js.map