import { formatDelta, formatUp } from '../core/format.js';
import type { Claim } from './mechanism.js';

/** Whom a promise is made to. */
export interface Promised {
  /** The word for one protected unit. */
  readonly unit: string;
  readonly relation: string;
}

/** A promise in words, rounded up: `ε 1 at δ 10⁻⁵ for one patient, add-or-remove-one`. */
export const claimText = ({ epsilon, delta }: Claim, to?: Promised): string =>
  epsilon === Infinity
    ? 'no privacy'
    : `ε ${formatUp(epsilon)}${delta > 0 ? ` at δ ${formatDelta(delta)}` : ''}` +
      (to === undefined ? '' : ` for one ${to.unit}, ${to.relation}`);
