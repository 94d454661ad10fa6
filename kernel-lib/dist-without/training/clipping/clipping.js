import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
/** How many clip norms one neighbour can move a sum of clipped contributions: replacing one takes one away and adds another. */
export const contributionsMoved = (relation) => (relation === 'replace-one' ? 2 : 1);
/** Clip norms for which sums and their noise are doubles with room to spare. */
export function parseClipNorm(value, argument = 'clipNorm') {
    const norm = positive(value, argument);
    if (norm < 1e-100 || norm > 1e100)
        throw invalidArgument(argument, 'a number between 1e-100 and 1e100');
    return norm;
}
/** Every unit's gradient is shortened to a Euclidean length of at most `norm` over all layers (Abadi et al. 2016). */
export function flatClipping(options) {
    const norm = parseClipNorm(options.norm, 'norm');
    const running = Object.freeze({ norm, learn: () => undefined });
    return Object.freeze({
        description: `clipping to ${norm}`,
        fixedNorm: norm,
        gradientNoise: (noiseMultiplier) => noiseMultiplier,
        start: () => running,
    });
}
//# sourceMappingURL=clipping.js.map