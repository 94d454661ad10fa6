import type { Delta } from '../core/quantities.js';
/**
 * δ of Gaussian noise, continuous or discrete: its own, else the budget's. Without either no ε can be stated.
 * @throws PrivacyError `invalid-argument`
 */
export declare function deltaWithin(own: Delta | undefined, budget: Delta | undefined): Delta;
/**
 * δ of what fails with that probability, such as naming a partition of one unit: its own, else a part of what the budget sets aside.
 * @throws PrivacyError `invalid-argument`
 */
export declare function failureDeltaWithin(own: Delta | undefined, { failureDelta, delta }: {
    readonly failureDelta?: Delta | undefined;
    readonly delta: Delta | undefined;
}): Delta;
