import { shuffleDelta } from '../../closed-forms/shuffle.js';
import { spread } from '../dominating-pair.js';
import { polygonPair } from './polygon.js';
import { twoSidedPair } from './pure.js';
/** Cells of the polygon above zero. */
const CELLS = 200;
/** A δ that no accountant is asked for; beyond the loss where it is reached nothing is told apart. */
const NEGLIGIBLE = 1e-25;
/** Losses whose exponential is a double. */
const LARGEST = 600;
/**
 * The shuffler's pair: the counts of clones that look like either answer, as {@link shuffleDelta} tells them apart. It dominates every
 * local randomiser behind a shuffler, whatever was seen before, so that it composes.
 */
export function shuffledPair(reports, localEpsilon) {
    if (reports === 1 || localEpsilon > LARGEST)
        return twoSidedPair(localEpsilon);
    // How far the losses reach: to about ten times the ε at which δ is a millionth, or to ε₀.
    let reach = localEpsilon;
    while (reach > localEpsilon * 2 ** -20 && shuffleDelta(reports, localEpsilon, reach / 2) <= NEGLIGIBLE)
        reach /= 2;
    const losses = spread(0, reach, CELLS);
    return polygonPair(losses, losses.map((loss) => shuffleDelta(reports, localEpsilon, loss)), 2 ** -44);
}
//# sourceMappingURL=shuffled.js.map