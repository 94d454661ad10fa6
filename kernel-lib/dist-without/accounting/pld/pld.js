import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { DEFAULT_RELATION } from '../events/event.js';
import { profileOf } from './assemble.js';
import { LOSSES } from './loss.js';
import { pairsOf } from './of-event.js';
import { worstOf } from './worst.js';
/**
 * Privacy loss distributions: each event's dominating pair, discretised by connect-the-dots (Doroshenko et al. 2022), composed by Fourier
 * transforms of the exponentially tilted distributions, for both directions of the relation. Upper bounds all: discretisation,
 * truncation, aliasing and rounding are bounded and added. {@link CertifiedProfile.interval} gives the lower bound with them.
 *
 * The tightest accountant for events fixed in advance. Not for adaptive choice: a filter that stops by it is not valid.
 * At most 2¹⁹ lattice points, so below 100 MB, however many the steps and however small ε; beyond about 10⁶ steps the bound gets coarser.
 */
export function pld({ relation = DEFAULT_RELATION, precision = 1e-4, interval, refine = true, } = {}) {
    if (!(precision > 0 && precision <= 0.1))
        throw invalidArgument('precision', 'a number in (0, 0.1]');
    const resolution = {
        precision,
        refine,
        ...(interval !== undefined && { interval: positive(interval, 'interval') }),
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
//# sourceMappingURL=pld.js.map