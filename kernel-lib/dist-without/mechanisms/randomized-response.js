import { outsideDomain, requireOptions } from '../core/errors.js';
import { count, epsilon as parseEpsilon } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import { randomizedResponseEvent } from '../accounting/events/event.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { bernoulli } from './sampling/bernoulli.js';
import { bitSource, uniformBelow } from './sampling/bit-source.js';
import { requireWhole } from './whole-noise.js';
/** Answers are replaced at least this often: at ε above 693 reports are more private than asked, for want of smaller probabilities. */
const LEAST_UNIFORM = 2 ** -1000;
/**
 * Randomised response: each person's answer is replaced, with a probability fixed by ε, by one drawn uniformly from all of them, the
 * truth included (Warner 1965 for two answers; Kairouz, Bonawitz and Ramage 2016, section 3 for k). The truth is told with
 * probability e^ε / (e^ε + k − 1). ε-local-DP: each report protects its person against whoever collects them too.
 */
export class RandomizedResponse {
    epsilon;
    categories;
    description;
    /** Probability that the answer is replaced; a double, drawn with exactly, so that the event tells the mechanism to the last bit. */
    uniformProbability;
    constructor(options) {
        requireOptions(options, '{ epsilon: 1 }');
        this.epsilon = parseEpsilon(options.epsilon);
        this.categories = count(options.categories ?? 2, 'categories', 2);
        this.description = `randomized-response(epsilon=${String(this.epsilon)}, categories=${String(this.categories)})`;
        const odds = 1 / Math.exp(this.epsilon / CALIBRATION_MARGIN);
        const uniform = (this.categories * odds) / (1 + (this.categories - 1) * odds);
        this.uniformProbability = Math.min(1, Math.max(roundUp(uniform), LEAST_UNIFORM));
    }
    /** The probabilities of the reports that are drawn: those of ε, within the margin of calibration. */
    get probabilities() {
        const other = this.uniformProbability / this.categories;
        return { truth: 1 - this.uniformProbability + other, other };
    }
    /**
     * One person's report.
     * @param answer the true category, 0 to categories − 1
     */
    report(answer, random) {
        this.#checked(answer);
        const bits = bitSource(random);
        return bernoulli(bits, this.uniformProbability) ? uniformBelow(bits, this.categories) : answer;
    }
    /** The share of each category among all who reported, without bias. Post-processing: it costs nothing. */
    estimate(reports) {
        const counts = new Array(this.categories).fill(0);
        for (const report of reports) {
            if (!(report in counts))
                throw outsideDomain('reports', `made of categories, 0 to ${String(this.categories - 1)}`);
            counts[report] = counts[report] + 1;
        }
        const people = count(reports.length, 'the number of reports');
        const { truth, other } = this.probabilities;
        return counts.map((of) => {
            const share = of / people;
            return Object.freeze({
                frequency: (share - other) / (truth - other),
                standardError: Math.sqrt((share * (1 - share)) / people) / (truth - other),
            });
        });
    }
    /** Binds to a query that gives one person's category: a whole number of 0 to categories − 1. */
    bind(query, _context) {
        requireWhole(query);
        return Object.freeze({
            name: 'randomized-response',
            event: randomizedResponseEvent(this.uniformProbability, this.categories),
            claim: Object.freeze({ epsilon: this.epsilon, delta: 0 }),
            scale: 0,
            noise: undefined,
            prepare: (data) => {
                const answer = query.answer(data);
                this.#checked(answer);
                return (random) => this.report(answer, random);
            },
        });
    }
    #checked(answer) {
        if (!(Number.isInteger(answer) && answer >= 0 && answer < this.categories)) {
            throw outsideDomain('answer', `a category, 0 to ${String(this.categories - 1)}; other numbers take noise such as laplace`);
        }
    }
}
/** Randomised response: see {@link RandomizedResponse}. */
export const randomizedResponse = (options) => new RandomizedResponse(options);
/** The probabilities of k-ary randomised response at exactly ε: e^ε / (e^ε + k − 1) and 1 / (e^ε + k − 1). */
export function responseProbabilities(epsilon, categories) {
    const odds = 1 / Math.exp(parseEpsilon(epsilon));
    const all = 1 + (count(categories, 'categories', 2) - 1) * odds;
    return { truth: 1 / all, other: odds / all };
}
/** The variance, per person, of a category's estimated share where nobody is in it: q(1 − q) / (p − q)². */
export function responseVariance({ truth, other }) {
    return (other * (1 - other)) / (truth - other) ** 2;
}
//# sourceMappingURL=randomized-response.js.map