import { roundDown } from '../../core/rounding.js';
import { accountant as accountantOf } from '../../accounting/accountants/accountant.js';
import { onFewPoints } from '../../accounting/pld/few-points.js';
import { pld } from '../../accounting/pld/pld.js';
import { deltaShareOf } from '../budget.js';
import { discreteGaussianCharge } from './discrete-gaussian.js';
import { itemsOf } from './items.js';
/** The name of the accountant. */
export const SMOOTHED = 'smoothed-gaussian-dp';
/** Share of Δ that a discrete Gaussian release takes: with it its μ² is hardly above the continuous one's. */
const DISCRETE_SHARE = 1e-6;
/** Of a run's curve: what is taken as an infinite loss, relative to the d it is charged with. */
const TAIL = 1e-3;
/** Where a run is asked first, and takes no d: the same relative to δ. */
const TAIL_OF_FIRST = 1e-2;
/** Runs that are kept for further questions. */
const MOST_RUNS = 32;
/** What was fixed in advance, with what was worked out under it. */
export class Terms {
    budget;
    relation;
    accountant = SMOOTHED;
    /** Δ, and ln of δ_b − Δ. */
    share;
    logRest;
    delta;
    #runs = new Map();
    #discrete = new Map();
    #items = new WeakMap();
    constructor(budget, relation) {
        this.budget = budget;
        this.relation = relation;
        this.share = deltaShareOf(budget);
        this.logRest = Math.log(roundDown(budget.delta - this.share)) - 2 ** -50;
        this.delta = this.share * DISCRETE_SHARE;
    }
    /** What is charged for an event, worked out once for each. */
    itemsOf(event) {
        const known = this.#items.get(event) ?? itemsOf(event, this);
        this.#items.set(event, known);
        return known;
    }
    discreteGaussian(sigma, sensitivity) {
        const key = `${String(sigma)} ${String(sensitivity)}`;
        const known = this.#discrete.get(key) ?? discreteGaussianCharge(sigma, sensitivity, this.delta);
        this.#discrete.set(key, known);
        return known;
    }
    /** A run's pair is good for the δ it is charged with; for one a thousand times less it is made anew. */
    run({ event, d }) {
        const rest = Math.exp(this.logRest);
        const decade = 3 * Math.floor(Math.log10(d === 0 ? rest * TAIL_OF_FIRST : d) / 3);
        const key = `${String(decade)} ${JSON.stringify(event)}`;
        const known = this.#runs.get(key);
        if (known !== undefined)
            return known;
        if (this.#runs.size >= MOST_RUNS)
            this.#runs.clear();
        const tail = Math.max(10 ** decade * TAIL, 1e-300);
        let pairs;
        let epsilon;
        const run = {
            pairs: () => (pairs ??= onFewPoints(event, this.relation, { delta: rest, tail })),
            epsilon: () => (epsilon ??= accountantOf(pld({ relation: this.relation }))
                .profile(event)
                .epsilon(rest)),
        };
        this.#runs.set(key, run);
        return run;
    }
}
//# sourceMappingURL=terms.js.map