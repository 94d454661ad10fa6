import type { PrivacyProfile } from '../profile.js';
import type { CertifiedProfile } from './certified.js';
import type { Group } from './plan.js';
import type { Resolution } from './plans.js';
type Directions = readonly (readonly Group[])[];
/**
 * The profile of independent directions, each a list of groups: the worse of them holds for all.
 * @param upper what upper bounds are made of
 * @param lower what lower bounds are made of, the same or less
 * @param other another bound on the same, asked for where no lattice is as fine as it should be
 */
export declare function certifiedProfile(upper: Directions, lower: Directions, resolution: Resolution, other: () => PrivacyProfile | undefined): CertifiedProfile;
export {};
