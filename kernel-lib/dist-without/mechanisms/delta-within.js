import { PrivacyError, invalidArgument } from '../core/errors.js';
/**
 * δ of Gaussian noise, continuous or discrete: its own, else the budget's. Without either no ε can be stated.
 * @throws PrivacyError `invalid-argument`
 */
export function deltaWithin(own, budget) {
    const delta = own ?? budget;
    if (delta === undefined || delta === 0) {
        const allowed = 'given, in (0, 1), by the mechanism or by the budget: Gaussian noise is not private at delta = 0';
        throw new PrivacyError('invalid-argument', { argument: 'delta', allowed }, `delta must be ${allowed}`);
    }
    return delta;
}
/**
 * δ of what fails with that probability, such as naming a partition of one unit: its own, else a part of what the budget sets aside.
 * @throws PrivacyError `invalid-argument`
 */
export function failureDeltaWithin(own, { failureDelta, delta }) {
    const chosen = own ?? failureDelta ?? delta;
    if (chosen !== undefined && chosen > 0)
        return chosen;
    const allowed = 'given, in (0, 1), by the mechanism, or set aside by a budget whose delta and deltaShare are above 0: it fails with that probability';
    throw invalidArgument('delta', allowed);
}
//# sourceMappingURL=delta-within.js.map