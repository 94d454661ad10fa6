import { count, epsilon as parseEpsilon, positive } from '../core/quantities.js';
import { invalidArgument, outsideDomain, requireOptions } from '../core/errors.js';
import { roundDown } from '../core/rounding.js';
import { repeated } from '../accounting/events/event.js';
import { requireMonotonic, sensitivityOf } from './checked-query.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { bernoulliExpNear } from './sampling/bernoulli.js';
import { difference, product, rational } from './sampling/rational.js';
/**
 * What the selection mechanisms have in common: a query scores the candidates, the index of the one chosen is released.
 * The sensitivity is that of a single score, the `linf` norm. `scale` tells the utility that ε/2 (or ε, of monotonic scores) is worth.
 */
export class Selection {
    name;
    epsilon;
    monotonic;
    description;
    constructor(name, options) {
        this.name = name;
        requireOptions(options, '{ epsilon: 1 }');
        this.epsilon = parseEpsilon(options.epsilon);
        this.monotonic = options.monotonic ?? false;
        this.description = `${name}(epsilon=${String(this.epsilon)}${this.monotonic ? ', monotonic' : ''})`;
    }
    /**
     * @throws PrivacyError `invalid-argument` for a sensitivity that is not greater than 0, or monotonic noise for scores that are not;
     * `outside-domain` in `prepare` where a score is missing or not finite
     */
    bind(query, context) {
        if (this.monotonic)
            requireMonotonic(query, context.relation);
        const sensitivity = sensitivityOf(query, context.relation, 'linf');
        const turns = count(context.turns ?? 1, 'turns');
        const epsilon = roundDown(this.epsilon / CALIBRATION_MARGIN / turns);
        const rate = positive(roundDown(epsilon / ((this.monotonic ? 1 : 2) * sensitivity)), 'epsilon / sensitivity');
        return Object.freeze({
            name: this.name,
            event: turns === 1 ? this.eventAt(epsilon) : repeated(this.eventAt(epsilon), turns),
            turns,
            claim: Object.freeze({ epsilon: this.epsilon, delta: 0 }),
            scale: 1 / rate,
            noise: undefined,
            prepare: (data) => {
                const utilities = query.answer(data);
                if (typeof utilities === 'number')
                    throw invalidArgument('mechanism', 'one that adds noise to numbers, such as laplace, where the answer is one');
                if (utilities instanceof Map)
                    throw invalidArgument('mechanism', 'one for groups that are not known in advance, such as noisyThreshold');
                if (utilities.length === 0 || utilities.length !== query.dimension || !utilities.every(Number.isFinite)) {
                    throw outsideDomain('utilities', 'one finite number for each of at least one candidate');
                }
                return (random) => this.choose(utilities, rate, random);
            },
        });
    }
}
/** True with probability exactly exp(−rate · (most − utility)), the utilities being the exact values of these doubles. */
export const surpasses = (bits, most, utility, rate) => bernoulliExpNear(bits, (most - utility) * rate, () => product(difference(rational(most), rational(utility)), rational(rate)));
/** The largest of at least one number; `Math.max` takes no more arguments than the stack holds. */
export const largest = (values) => values.reduce((most, value) => Math.max(most, value));
//# sourceMappingURL=selection.js.map