import { convolve } from './convolve.js';
import { cumulant } from './cumulant.js';
import { LOSS_ROUNDING } from './discretize.js';
/** Lattice points on either side that a density is taken from. */
const AROUND = 16;
/** Orders that a tail bound is tried at. */
const MOST_ORDERS = 6;
/** Halvings of a cell that an ε is looked for in. */
const HALVINGS = 50;
const sumOf = (parts, of) => parts.reduce((sum, { loss, times }) => sum + times * of(loss), 0);
const highestOf = ({ losses }) => losses[losses.length - 1];
const lowestOf = ({ losses }) => losses[0];
/** The least bound that an order gives, of some on the way from `start` back to `towards`: losses on the lattice reach further. */
function leastBound(weighted, start, towards, bound) {
    let best = Infinity;
    for (let tries = 0, away = start - towards; tries < MOST_ORDERS; tries++, away /= 2) {
        const at = towards + away;
        best = Math.min(best, bound(at, cumulant(weighted, at).log));
    }
    return best;
}
function unseenFromAbove(parts, weighted, window, top) {
    const none = top >= sumOf(parts, highestOf);
    const above = none ? 0 : Math.exp(leastBound(weighted, window.topOrder, 0, (at, log) => log - at * top));
    return { above, wrapped: () => 0 };
}
/**
 * From above, Σ e^{kλW} P(L > ε + kW) over k = 1, 2, … for windows of width W, each term by Chernoff's bound at an order above λ; from
 * below no more than e^{K(λ) − λε} P_λ(L < bottom).
 */
function unseenFromBelow(parts, weighted, { order, step, size, lowerOrder, upperOrder }, bottom) {
    const belowLog = leastBound(weighted, lowerOrder, order, (at, log) => log + (order - at) * bottom);
    const aboveLog = cumulant(weighted, upperOrder).log;
    const width = size * step;
    const turns = (upperOrder - order) * width;
    const highest = sumOf(parts, highestOf);
    const lowest = sumOf(parts, lowestOf);
    return {
        above: 0,
        wrapped: (epsilon) => (epsilon + width > highest ? 0 : Math.exp(aboveLog - upperOrder * epsilon - turns) / -Math.expm1(-turns)) +
            (lowest >= bottom ? 0 : Math.exp(belowLog - order * epsilon)),
    };
}
function tailsOf({ values, order, step, noise }) {
    const size = values.length;
    const first = new Float64Array(size + 1);
    const second = new Float64Array(size + 1);
    const decay = Math.exp(-order * step);
    const fasterDecay = Math.exp(-(order + 1) * step);
    let [weight, fasterWeight, squares] = [1, fasterDecay, 0];
    for (let k = size - 1; k >= 0; k--) {
        const value = values[k];
        first[k] = value + decay * first[k + 1];
        second[k] = value + fasterDecay * second[k + 1];
        // The rounding errors count at ε with e^{−λt}(1 − e^{−t}), t from 0 to the top: their sum by Cauchy's inequality.
        squares += (weight - fasterWeight) ** 2;
        weight *= decay;
        fasterWeight *= fasterDecay;
    }
    return { first, second, noise: noise * Math.sqrt(squares) };
}
/**
 * With {@link Tails} a and b, the divergence at ε in (l_{k−1}, l_k] is e^{K − λ l_k} (a(k) − e^{ε − l_k} b(k)), and what is unseen,
 * infinite or rounded.
 */
class WindowedComposition {
    #sum;
    #tails;
    #unseen;
    #upper;
    #sign;
    #infinite;
    /** What relative errors of evaluation may make of δ. Where evaluation knows no digit, a lower bound knows nothing. */
    #factor;
    #lossRounding;
    /** Mean of the tilted loss. */
    #centre;
    constructor(parts, window, sense, relativeError) {
        this.#sum = convolve(parts, window);
        this.#tails = tailsOf(this.#sum);
        this.#upper = sense === 'upper';
        this.#sign = this.#upper ? 1 : -1;
        this.#infinite = -Math.expm1(sumOf(parts, (loss) => Math.log1p(-loss.infinite)));
        this.#factor = Math.max(0, 1 + this.#sign * relativeError);
        this.#lossRounding = sumOf(parts, (loss) => LOSS_ROUNDING * (Math.abs(loss.origin) + Math.abs(lowestOf(loss)) + Math.abs(highestOf(loss))));
        const weighted = parts.map(({ loss, times }) => ({ losses: loss.losses, masses: loss.masses, times }));
        this.#centre = cumulant(weighted, window.order).mean;
        this.#unseen = this.#upper
            ? unseenFromAbove(parts, weighted, window, this.#lossAt(window.size - 1))
            : unseenFromBelow(parts, weighted, window, this.#sum.bottom);
    }
    delta(epsilon) {
        return Math.min(1, Math.max(0, this.#factor * (this.#finite(epsilon) + this.#unseen.above) + this.#infinite));
    }
    epsilon(target) {
        const { bottom } = this.#sum;
        const top = this.#lossAt(this.#size - 1);
        if (this.#factor === 0)
            return this.#infinite > target ? Infinity : -Infinity;
        const left = (target - this.#infinite) / this.#factor - this.#unseen.above;
        if (left <= 0)
            return this.#infinite > target || this.#upper ? Infinity : top;
        const low = this.#lastAbove(left);
        if (low === undefined)
            return this.#upper ? bottom : -Infinity;
        if (low + 1 === this.#size)
            return this.#upper ? top : this.#lossAt(low);
        return this.#within(low, left) + this.#sign * this.#lossRounding;
    }
    steepness(epsilon) {
        const { values, order, step } = this.#sum;
        const k = this.#cellOf(epsilon);
        if (k < 0 || k >= this.#size)
            return 0;
        let mass = 0;
        for (let j = Math.max(0, k - AROUND); j < Math.min(this.#size, k + AROUND); j++)
            mass += Math.exp(order * step * (k - j)) * values[j];
        return mass / (2 * AROUND * step) / (Math.exp(epsilon - this.#lossAt(k)) * this.#tails.second[k]);
    }
    density(low, high) {
        const { values, order, step, bottom } = this.#sum;
        const from = Math.max(0, Math.floor((low - bottom) / step));
        const to = Math.min(this.#size - 1, Math.ceil((high - bottom) / step));
        const decay = Math.exp(-order * step);
        let most = 0;
        let tilt = Math.exp(order * (this.#centre - this.#lossAt(from)));
        for (let k = from; k <= to; k++) {
            const density = values[k] * tilt;
            if (density > most)
                most = density;
            tilt *= decay;
        }
        return most;
    }
    covers(epsilon) {
        return epsilon > this.#sum.bottom;
    }
    get #size() {
        return this.#sum.values.length;
    }
    #lossAt(k) {
        return this.#sum.bottom + k * this.#sum.step;
    }
    /** The cell that an ε is in, by the lattice point at its upper end. */
    #cellOf(epsilon) {
        return Math.ceil((epsilon - this.#sum.bottom) / this.#sum.step);
    }
    /** ln of what the tails from k on are scaled by. */
    #scale(k) {
        return this.#sum.log - this.#sum.order * this.#lossAt(k);
    }
    /** The finite part at ε, from the lattice points from k on. */
    #part(k, epsilon) {
        const { first, second, noise } = this.#tails;
        const loss = this.#lossAt(k);
        const sum = first[k] -
            Math.exp(epsilon - loss) * second[k] +
            this.#sign * noise * Math.exp(this.#sum.order * (loss - epsilon));
        return sum > 0 ? Math.max(0, Math.exp(this.#scale(k) + Math.log(sum)) - this.#unseen.wrapped(epsilon)) : 0;
    }
    #finite(epsilon) {
        const k = this.#cellOf(epsilon);
        if (k >= this.#size)
            return 0;
        if (k < 0)
            return this.#upper ? 1 : this.#part(0, this.#sum.bottom);
        return this.#part(k, epsilon);
    }
    /**
     * The greatest lattice point whose divergence is above what is left. From the middle upwards the bounds fall, below it only the
     * upper one is sure to.
     */
    #lastAbove(left) {
        const { bottom, step } = this.#sum;
        const passes = (k) => this.#part(k, this.#lossAt(k)) > left;
        let low = Math.min(this.#size - 1, Math.max(0, Math.round((this.#centre - bottom) / step)));
        while (low > 0 && !passes(low))
            low--;
        if (!passes(low))
            return undefined;
        let high = this.#size;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (passes(middle))
                low = middle;
            else
                high = middle;
        }
        return low;
    }
    /** ε between a lattice point and the next, where the divergence is linear in e^ε, but for what rounding is counted for. */
    #within(low, left) {
        const next = low + 1;
        let [from, to] = [this.#lossAt(low), this.#lossAt(next)];
        for (let round = 0; round < HALVINGS; round++) {
            const middle = (from + to) / 2;
            if (this.#part(next, middle) > left)
                from = middle;
            else
                to = middle;
        }
        return this.#upper ? to : from;
    }
}
/**
 * Composes lattice losses and reads the divergence off, as an upper or a lower bound. What is neither on the lattice nor in the window
 * is bounded and added (or subtracted): rounding of the transform, probability that wraps around, that lies above, that is infinite.
 * @param relativeError bound on the relative error of δ that the pairs' own evaluation makes
 */
export const compose = (parts, window, sense, relativeError) => new WindowedComposition(parts, window, sense, relativeError);
//# sourceMappingURL=composition.js.map