import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import type { LossAlgebra } from '../accountants/accountant.js';
import { DEFAULT_RELATION, type NeighboringRelation } from '../events/event.js';
import { profileOf } from './assemble.js';
import type { CertifiedProfile } from './certified.js';
import { LOSSES, type PldLoss } from './loss.js';
import { pairsOf } from './of-event.js';
import { worstOf } from './worst.js';

export interface PldOptions {
  readonly relation?: NeighboringRelation;
  /**
   * How far apart the upper and the lower bound on ε may be, relative to ε: the lattice follows from it, and is made finer as long as the
   * two, both computed, are further apart. 10⁻⁴ by default. They may stay further apart beyond some 10⁶ steps, and where tens of
   * thousands of steps at a rate near 10⁻⁵ meet a δ below 10⁻¹⁰, so that losses of all sizes decide and no window has room for them: of
   * 2,600 runs at random (rates from 10⁻⁵, to 10⁵ steps, δ from 10⁻¹⁴) four did, by up to 1.1 %. {@link CertifiedProfile.interval} tells
   * how far. Both bounds hold all the same.
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
export function pld({
  relation = DEFAULT_RELATION,
  precision = 1e-4,
  interval,
  refine = true,
}: PldOptions = {}): LossAlgebra<PldLoss, CertifiedProfile> {
  if (!(precision > 0 && precision <= 0.1)) throw invalidArgument('precision', 'a number in (0, 0.1]');
  const resolution = {
    precision,
    refine,
    ...(interval !== undefined && { interval: positive<number>(interval, 'interval') }),
  };
  return {
    name: 'pld',
    relation,
    adaptive: false,
    ...LOSSES,
    worst: worstOf,
    of: (event) => (pairsOf(event, relation) === undefined ? undefined : { kind: 'event', event }),
    profile: (loss) => profileOf(loss, resolution, relation),
  };
}
