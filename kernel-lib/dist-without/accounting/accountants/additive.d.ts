import type { LossAlgebra } from './accountant.js';
import type { AtomicEvent, NeighboringRelation } from '../events/event.js';
import type { PrivacyProfile } from '../profile.js';
/**
 * An accountant whose loss is one number that adds up, whatever is chosen after seeing what: pure ε, ρ, μ², or a Rényi divergence
 * at one order. Sums are rounded up.
 */
export declare const additive: (name: string, relation: NeighboringRelation, of: (event: AtomicEvent) => number | undefined, profile: (loss: number) => PrivacyProfile) => LossAlgebra<number>;
