import { max } from '../../core/math.js';
import { addUp, roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import type { AtomicEvent, NeighboringRelation } from '../events/event.js';
import type { PrivacyProfile } from '../profile.js';

/**
 * An accountant whose loss is one number that adds up, whatever is chosen after seeing what: pure ε, ρ, μ², or a Rényi divergence
 * at one order. Sums are rounded up.
 */
export const additive = (
  name: string,
  relation: NeighboringRelation,
  of: (event: AtomicEvent) => number | undefined,
  profile: (loss: number) => PrivacyProfile,
): LossAlgebra<number> => ({
  name,
  relation,
  adaptive: true,
  zero: 0,
  of,
  compose: addUp,
  repeat: (loss, times) => (loss === 0 ? 0 : roundUp(loss * times)),
  worst: max,
  profile,
});
