import { withForm } from '../core/form.js';
import { noiseOf } from '../mechanisms/noise.js';
import { releaseForm, releaseText } from './release-form.js';
/** A release as a store keeps it. */
export function plainRelease({ toString: _, recalled: __, noise, ...release }) {
    if (noise === undefined)
        return release;
    const { distribution, parameters } = noise;
    return { ...release, noise: { distribution, parameters } };
}
/** A release again, out of what a store gives back of {@link plainRelease}. */
export const releaseOf = (kept) => made(kept, false);
/** A release that is given again, and says so. */
export const recalledRelease = (release) => made(plainRelease(release), true);
function made(plain, recalled) {
    const release = { ...plain, noise: noiseOf(plain.noise), recalled };
    return Object.freeze(withForm({ ...release, toString: () => releaseText(release) }, releaseForm));
}
//# sourceMappingURL=release.js.map