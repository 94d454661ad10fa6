import { PrivacyError } from '../core/errors.js';
import type { Delta } from '../core/quantities.js';

/**
 * δ of Gaussian noise, continuous or discrete: its own, else the budget's. Without either no ε can be stated.
 * @throws PrivacyError `invalid-argument`
 */
export function deltaWithin(own: Delta | undefined, budget: Delta | undefined): Delta {
  const delta = own ?? budget;
  if (delta === undefined || delta === 0) {
    const allowed = 'given, in (0, 1), by the mechanism or by the budget: Gaussian noise is not private at delta = 0';
    throw new PrivacyError('invalid-argument', { argument: 'delta', allowed }, `delta must be ${allowed}`);
  }
  return delta;
}
