import type { LossAlgebra } from '../accountants/accountant.js';
import { type NeighboringRelation } from '../events/event.js';
import type { CertifiedProfile } from './certified.js';
import { type PldLoss } from './loss.js';
export interface PldOptions {
    readonly relation?: NeighboringRelation;
    /**
     * How far apart the upper and the lower bound on ε may be, relative to ε: the lattice follows from it, and is made finer as long as the
     * two, both computed, are further apart. 10⁻⁴ by default. Beyond some 10⁶ steps, and where a few rare losses decide at a δ near 10⁻¹⁴, which
     * is as much as the transform rounds, they may stay further apart: {@link CertifiedProfile.interval} tells how far. Both hold all the same.
     */
    readonly precision?: number;
    /**
     * A fixed distance of lattice points, as other accountants have (10⁻⁴ there), instead of one that follows from the precision. Where
     * the loss matters less some points are left out, so that the error is that of a lattice with all of them.
     */
    readonly interval?: number;
    /**
     * Whether bounds are made closer where they turn out to be further apart than `precision` asks; true by default. Where not, ε is the
     * upper bound of a first plan: no less valid, mostly as close, two to five times as quick. For searches, and what moves with a slider.
     */
    readonly refine?: boolean;
}
/**
 * Privacy loss distributions: each event's dominating pair, discretised by connect-the-dots (Doroshenko et al. 2022), composed by Fourier
 * transforms of the exponentially tilted distributions, for both directions of the relation. Upper bounds all: discretisation,
 * truncation, aliasing and rounding are bounded and added. {@link CertifiedProfile.interval} gives the lower bound with them.
 *
 * The tightest accountant for events fixed in advance. Not for adaptive choice: a filter that stops by it is not valid.
 * At most 2¹⁹ lattice points, so below 100 MB, however many the steps and however small ε; beyond about 10⁶ steps the bound gets coarser.
 */
export declare function pld({ relation, precision, interval, refine, }?: PldOptions): LossAlgebra<PldLoss, CertifiedProfile>;
