import { count, epsilon as parseEpsilon, positive, type Delta, type Epsilon } from '../core/quantities.js';
import { invalidArgument, outsideDomain, requireOptions } from '../core/errors.js';
import type { RandomSource } from '../core/random.js';
import { roundDown } from '../core/rounding.js';
import { repeated, type DpEvent } from '../accounting/events/event.js';
import { requireMonotonic, sensitivityOf } from './checked-query.js';
import type { SelectionMechanism } from './analysis.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import type { BindingContext, BoundMechanism } from './mechanism.js';
import type { Query } from './query.js';
import { bernoulliExpNear } from './sampling/bernoulli.js';
import type { BitSource } from './sampling/bit-source.js';
import { difference, product, rational } from './sampling/rational.js';

/** The privacy of one choice, and what is known of the scores. */
export interface SelectionOptions {
  readonly epsilon: number;
  /**
   * Whether one more record moves all scores in the same direction, as it does counts of records. Then the scores count twice
   * as much at the same ε. Only of queries that declare it, under `add-or-remove-one` or `zero-out`.
   */
  readonly monotonic?: boolean;
}

/**
 * What the selection mechanisms have in common: a query scores the candidates, the index of the one chosen is released.
 * The sensitivity is that of a single score, the `linf` norm. `scale` tells the utility that ε/2 (or ε, of monotonic scores) is worth.
 */
export abstract class Selection implements SelectionMechanism {
  readonly epsilon: Epsilon;
  readonly monotonic: boolean;
  readonly description: string;

  constructor(
    readonly name: string,
    options: SelectionOptions,
  ) {
    requireOptions(options, '{ epsilon: 1 }');
    this.epsilon = parseEpsilon(options.epsilon);
    this.monotonic = options.monotonic ?? false;
    this.description = `${name}(epsilon=${String(this.epsilon)}${this.monotonic ? ', monotonic' : ''})`;
  }

  /** What accountants charge for a choice at this ε. */
  protected abstract eventAt(epsilon: number): DpEvent;

  /** Chooses the index of a candidate among at least one. `rate` is the ε per unit of score: a gap g counts as exp(−rate · g). */
  protected abstract choose(utilities: readonly number[], rate: number, random: RandomSource): number;

  /**
   * @throws PrivacyError `invalid-argument` for a sensitivity that is not greater than 0, or monotonic noise for scores that are not;
   * `outside-domain` in `prepare` where a score is missing or not finite
   */
  bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, number> {
    if (this.monotonic) requireMonotonic(query, context.relation);
    const sensitivity = sensitivityOf(query, context.relation, 'linf');
    const turns = count(context.turns ?? 1, 'turns');
    const epsilon = roundDown(this.epsilon / CALIBRATION_MARGIN / turns);
    const rate = positive<number>(
      roundDown(epsilon / ((this.monotonic ? 1 : 2) * sensitivity)),
      'epsilon / sensitivity',
    );
    return Object.freeze({
      name: this.name,
      event: turns === 1 ? this.eventAt(epsilon) : repeated(this.eventAt(epsilon), turns),
      turns,
      claim: Object.freeze({ epsilon: this.epsilon, delta: 0 as Delta }),
      scale: 1 / rate,
      noise: undefined,
      prepare: (data: Data) => {
        const utilities = query.answer(data);
        if (typeof (utilities as unknown) === 'number')
          throw invalidArgument(
            'mechanism',
            'one that adds noise to numbers, such as laplace, where the answer is a number',
          );
        if ((utilities as unknown) instanceof Map)
          throw invalidArgument('mechanism', 'one for groups that are not known in advance, such as noisyThreshold');
        if (utilities.length === 0 || utilities.length !== query.dimension || !utilities.every(Number.isFinite)) {
          throw outsideDomain('utilities', 'one finite number for each of at least one candidate');
        }
        return (random) => this.choose(utilities, rate, random);
      },
    } satisfies BoundMechanism<Data, number>);
  }
}

/** True with probability exactly exp(−rate · (most − utility)), the utilities being the exact values of these doubles. */
export const surpasses = (bits: BitSource, most: number, utility: number, rate: number): boolean =>
  bernoulliExpNear(bits, (most - utility) * rate, () =>
    product(difference(rational(most), rational(utility)), rational(rate)),
  );

/** The largest of at least one number; `Math.max` takes no more arguments than the stack holds. */
export const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value));
