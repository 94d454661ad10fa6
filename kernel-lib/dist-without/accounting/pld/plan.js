import { cumulant, orderOfMean, reach, saddleOrder } from './cumulant.js';
import { outline } from './discretize.js';
import { centreOf, importance, knotsOn } from './knots.js';
/** ln of the share of δ that may be left to tail bounds: 10⁻⁹. */
const LEFT_TO_BOUNDS = -21;
/** ln of the noise that a transform leaves: the Euclidean norm of what rounding makes of probabilities that add up to 1. */
const LOG_NOISE = Math.log(4e-15);
/** Most points of a window; what needs more gets a coarser lattice, which is still a bound. */
export const LARGEST_WINDOW = 2 ** 19;
const SMALLEST_WINDOW = 2 ** 6;
/** ln of how far δ may be from the one a plan is made for, either way: plans are three decades apart, and saddle points no more than near. */
const HALF_A_PLAN = 1.5 * Math.LN10 + 2;
/** ln of how far the tilted probability at the saddle point is above δ at most, where nothing is known of it. */
const ABOVE_DELTA = 8;
/** Orders that are tried, each so much less than the one before. */
const LESS_TILT = 0.7;
/** Cells between two atoms on a lattice laid through them: what lies between must have somewhere to go. */
const LEAST_CELLS = 4;
/** What all groups' pairs have together, each as often as it is repeated. */
export const sumOver = (groups, of) => groups.reduce((sum, { times, pair }) => sum + times * of(pair), 0);
export const totalTimes = (groups) => sumOver(groups, () => 1);
/** The greatest finite loss of all together. */
export const highestOf = (groups) => sumOver(groups, ({ highest }) => highest);
/** A picture of each group's loss that leaves out no more than a share of e^`logDelta`, given by its logarithm. */
export function outlines(groups, logDelta, left = LEFT_TO_BOUNDS) {
    const logTail = Math.min(0, logDelta) + left - Math.log(totalTimes(groups));
    return groups.map(({ pair, times }) => ({ ...outline(pair, pair.knots(logTail)), times }));
}
/** The atoms a lattice can be laid through: those of the group that is repeated most. */
function anchorOf(groups, step) {
    let best;
    for (const [group, { pair, times }] of groups.entries()) {
        const grid = pair.grids.find(({ period }) => period >= step);
        if (grid !== undefined && (best === undefined || times > groups[best.group].times))
            best = { group, grid };
    }
    return best;
}
/** Mean square width of a plan's cells, as far as they matter at some of the places. */
export function coarseness({ parts, saddle }, known) {
    let [sum, squares] = [0, 0];
    for (const { times, pair, lattice, indices, outlined } of parts) {
        if (pair.atomic)
            continue;
        let at = 0;
        for (const [cell, share] of importance(outlined, saddle, known).entries()) {
            const end = (outlined.losses[cell + 1] - lattice.origin) / lattice.step;
            let widest = 1;
            for (; at < indices.length - 1 && indices[at] < end; at++)
                widest = Math.max(widest, indices[at + 1] - indices[at]);
            sum += times * share;
            squares += times * share * (widest * lattice.step) ** 2;
        }
    }
    return sum > 0 ? squares / sum : 0;
}
/** Whether a plan's window is as large as it may be. */
export const isLargest = (plan) => plan.window.size >= plan.largest;
/** Distance of lattice points at which the bounds on ε are as close as the precision asks, at every place. */
export const stepFor = (precision, places, deviation, times) => places.reduce((least, { epsilon, steepness }) => {
    const error = precision * Math.max(Math.abs(epsilon), deviation / 4);
    return Math.min(least, Math.max(Math.sqrt((8 * error) / (steepness * times)), error / times));
}, Infinity);
const marginsOf = ({ precision, left }) => left === undefined
    ? { left: LEFT_TO_BOUNDS, noise: Math.log(2 * precision), half: HALF_A_PLAN }
    : { left: Math.log(left / 5), noise: Math.log(2 * left), half: 0 };
function centreFor({ groups, logDelta, known }, { left }) {
    const outlined = outlines(groups, logDelta, left);
    const plain = cumulant(outlined, 0);
    const deviation = Math.max(Math.sqrt(plain.variance), 1e-9 * Math.abs(plain.mean), 1e-100);
    const start = Math.sqrt(-2 * Math.min(-1, logDelta)) / deviation;
    const saddle = known === undefined ? saddleOrder(outlined, logDelta, start) : orderOfMean(outlined, known.centre.epsilon);
    const atSaddle = cumulant(outlined, saddle);
    return {
        outlined,
        saddle,
        atSaddle,
        mean: known?.centre.epsilon ?? atSaddle.mean,
        spread: Math.min(deviation, Math.sqrt(atSaddle.variance)),
    };
}
/** ln of the noise on the divergence at ε, by Cauchy's inequality: errors count with e^{−λt}(1 − e^{−t}) at ε + t, for t up to the width. */
function logNoise(order, logAtMean, width, step) {
    const squares = Math.min(1 / (4 * order ** 3), width ** 3 / 3);
    return LOG_NOISE + logAtMean + Math.log(squares / step) / 2;
}
/**
 * The saddle point's tilt keeps the most digits, and where losses are nearly normal the smallest window; where a few large losses
 * decide, it makes those too likely, and less of a tilt does better, as long as δ is far above the transform's rounding.
 */
function bestTilt({ logDelta }, { outlined, saddle, atSaddle, mean }, { top, highest, wanted }, { left, noise, half }) {
    const atMean = atSaddle.log - saddle * mean;
    // δ is less than the tilted probability at the saddle point; by how much, is known where the plan is for it alone.
    const counted = half === 0 ? logDelta : Math.min(atMean, logDelta + ABOVE_DELTA);
    const least = half === 0 ? mean : cumulant(outlined, saddleOrder(outlined, logDelta + half, saddle)).mean;
    const logAtMean = (order) => cumulant(outlined, order).log - order * mean;
    const tilt = (order) => {
        // How much more than δ the tilted probability stands for.
        const excess = Math.max(0, logAtMean(order) - counted);
        const lower = reach(outlined, order, left - excess, -1);
        const upper = reach(outlined, order, left - excess, 1);
        const width = Math.max(top - lower.loss, Math.min(highest, upper.loss) - Math.min(least, mean));
        return { order, lower, upper, width };
    };
    let best = tilt(saddle);
    for (let order = saddle * LESS_TILT;; order = order > saddle / 20 ? order * LESS_TILT : 0) {
        if (logNoise(order, logAtMean(order), best.width, wanted) > logDelta + noise)
            break;
        const next = tilt(order);
        if (next.width >= best.width)
            break;
        best = next;
        if (order === 0)
            break;
    }
    return best;
}
/**
 * The wanted step, or one that atoms lie on, where a window of the largest size has room for it; else one for which it has.
 * @param widthOf the width that a window of some step needs
 */
function spacingOf({ groups, fixedStep, largest }, wanted, widthOf) {
    const anchor = fixedStep === undefined ? anchorOf(groups, wanted) : undefined;
    let step = wanted;
    if (anchor !== undefined) {
        const { period, all } = anchor.grid;
        step = groups.length === 1 && all ? period : period / Math.max(LEAST_CELLS, Math.ceil(period / wanted));
    }
    const points = widthOf(step) / step;
    const size = Math.min(largest, Math.max(SMALLEST_WINDOW, 2 ** Math.ceil(Math.log2(points))));
    const anchored = anchor !== undefined && points <= size;
    if (!anchored && (fixedStep === undefined || points > size)) {
        // The width grows a little with the step: once more than enough.
        step = widthOf(step) / size;
        step = widthOf(step) / size;
    }
    return { step, size, anchor: anchored ? anchor : undefined };
}
/**
 * Chooses tilt, window and lattice for divergences near e^`logDelta`.
 *
 * Connect-the-dots moves probability within a cell of width h, keeping E[e^−L]: it adds at most h²/4 to the variance of the loss
 * relative to the optimistic counterpart, so ½λ(λ + 1)h²/4 to ln δ and (λ + 1)h²/8 to ε, for each event.
 */
export function planFor(asked) {
    const { groups, logDelta, precision, fixedStep, known, largest } = asked;
    const margins = marginsOf(asked);
    const centre = centreFor(asked, margins);
    const { outlined, saddle, mean, spread } = centre;
    const times = totalTimes(groups);
    // Where the tilt is slight the density over the slope is that in the middle of a normal distribution.
    const places = known?.places ?? [{ epsilon: mean, steepness: Math.max(saddle + 1, 1 / spread) }];
    const wanted = fixedStep ?? stepFor(precision, places, spread, times);
    const highest = highestOf(groups);
    const above = reach(outlined, 0, Math.min(-1, logDelta) - margins.half + margins.left, 1);
    const top = Math.min(highest, above.loss);
    const { order, lower, upper, width } = bestTilt(asked, centre, { top, highest, wanted }, margins);
    // Discretised losses are spread wider: by up to a step each, and as a sum of that many of variance step²/4 is.
    const slack = (step) => Math.min(times * step, step * Math.sqrt(20 * times) + (times * step * step) / 8);
    const { step, size, anchor } = spacingOf(asked, wanted, (step) => width + 2 * slack(step) + 4 * step);
    const parts = groups.map(({ pair, times }, group) => {
        const picture = outlined[group];
        const atoms = group === anchor?.group ? anchor.grid : undefined;
        const lattice = { origin: atoms?.origin ?? centreOf(pair, picture, step), step };
        // Where the window has no room for the step that is wanted, cells can still be narrow wherever they are wider than one.
        const mean = Math.max(step / 4, wanted);
        const indices = knotsOn(pair, { lattice, outlined: picture, order: saddle, known, mean, atoms });
        return { pair, times, lattice, indices, outlined: picture };
    });
    const from = top + slack(step) + 2 * step - size * step;
    const orders = { lowerOrder: lower.order, upperOrder: upper.order, topOrder: above.order };
    return { window: { step, order, size, from, ...orders }, parts, saddle, deviation: spread, largest };
}
//# sourceMappingURL=plan.js.map