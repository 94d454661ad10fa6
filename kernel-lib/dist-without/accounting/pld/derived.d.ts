import type { PrivacyProfile } from '../profile.js';
import type { CertifiedProfile } from './certified.js';
/** A profile that is the same everywhere. */
export declare const constant: (epsilon: number, delta: number) => CertifiedProfile;
/** The Gaussian's own curve, exact but for rounding. */
export declare function gaussianProfile(mu: number): CertifiedProfile;
/** A profile that is no worse than another bound on the same events. */
export declare function atMost(profile: CertifiedProfile, other: PrivacyProfile | undefined): CertifiedProfile;
/**
 * The profile of whichever of two things a neighbour changes: the greater divergence at each ε, and no more, as the neighbour changes the one
 * or the other (see {@link LossAlgebra.worst}). It is a bound from below as well, since either may be what is changed.
 */
export declare function greaterOf(first: CertifiedProfile, second: CertifiedProfile): CertifiedProfile;
/** The profile of the same and of something ε-DP besides. */
export declare function shifted(profile: CertifiedProfile, epsilon: number): CertifiedProfile;
