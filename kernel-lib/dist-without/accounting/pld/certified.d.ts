import type { Delta, Epsilon } from '../../core/quantities.js';
import type { PrivacyProfile } from '../profile.js';
/** What is proven from both sides: the true value lies between. */
export interface Between {
    readonly lower: number;
    readonly upper: number;
    /** The accountant whose bound the upper one is, where it is not the lattice's: `rdp`. */
    readonly by?: string;
}
/** A privacy profile whose bounds come with how far they can be from the truth. */
export interface CertifiedProfile extends PrivacyProfile {
    /**
     * ε at δ, from both sides. What is below `lower` is provably not private enough for the composed dominating pairs, so the accountant
     * can't be improved by more than the difference (a mechanism may be better than its pair; for noise addition and its samples it isn't).
     */
    interval(delta: Delta): Between;
    /** δ at ε, from both sides. */
    deltaInterval(epsilon: Epsilon): Between;
}
