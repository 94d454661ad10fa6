import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { parseClipNorm } from './clipping.js';
/**
 * Clip norms that follow a quantile of the gradients' lengths (Andrew et al. 2021, Algorithm 1). The step counts its unshortened units
 * privately, each as ±½; with σ_b on the count, gradients get the noise z_Δ = (z⁻² − (2σ_b)⁻²)^(−½), so that both together are one
 * Gaussian release at the step's multiplier z (Theorem 1 there).
 */
export function adaptiveClipping(options) {
    const first = parseClipNorm(options.norm, 'norm');
    const quantile = options.quantile ?? 0.5;
    if (!(quantile > 0 && quantile < 1))
        throw invalidArgument('quantile', 'a number in (0, 1)');
    const rate = positive(options.rate ?? 0.2, 'rate');
    const countNoise = positive(options.countNoise, 'countNoise');
    return Object.freeze({
        description: `clipping to the ${quantile} quantile of lengths, from ${first}`,
        gradientNoise: (noiseMultiplier) => {
            if (noiseMultiplier === 0)
                return 0;
            if (!(2 * countNoise > noiseMultiplier))
                throw invalidArgument('countNoise', `more than half of the noise multiplier, ${String(noiseMultiplier)}`);
            return 1 / Math.sqrt(1 / noiseMultiplier ** 2 - 1 / (2 * countNoise) ** 2);
        },
        start: (noiseMultiplier, resumed = first) => {
            let norm = resumed;
            return {
                get norm() {
                    return norm;
                },
                learn(unshortened, size, expectedSize, noise) {
                    const sum = unshortened - size / 2;
                    const share = (noiseMultiplier === 0 ? sum : noise(sum, countNoise)) / expectedSize + 0.5;
                    norm = Math.min(1e100, Math.max(1e-100, norm * Math.exp(-rate * (share - quantile))));
                },
            };
        },
    });
}
//# sourceMappingURL=adaptive.js.map