import { invalidArgument, requireOptions } from '../core/errors.js';
import {
  epsilon as parseEpsilon,
  positive,
  positiveDelta,
  type Delta,
  type Epsilon,
  type StandardDeviation,
} from '../core/quantities.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { discreteGaussianEvent, zcdpEvent } from '../accounting/events/event.js';
import { zcdpEpsilon } from '../accounting/accountants/zcdp.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { deltaWithin } from './delta-within.js';
import { discreteGaussianSigma } from './discrete-gaussian-calibration.js';
import { answerOf, sensitivityOf } from './checked-query.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import { discreteGaussianNoise } from './noise.js';
import type { Numeric, Query } from './query.js';
import { bigDiscreteGaussianSampler, discreteGaussianSampler } from './sampling/discrete-gaussian.js';
import { perturbWhole, requireWhole } from './whole-noise.js';

/** The privacy wanted (δ from the session's budget where it isn't given), or the noise wanted. */
export type DiscreteGaussianOptions =
  | { readonly epsilon: number; readonly delta?: number; readonly sigma?: undefined }
  | { readonly sigma: number; readonly delta?: number; readonly epsilon?: undefined };

/**
 * Whole noise on every coordinate of a whole answer, P(x) proportional to exp(−x² / 2σ²): Δ₂²/2σ²-zCDP
 * (Canonne, Kamath and Steinke 2020, Theorem 4), calibrated by the exact δ of one number, or by zCDP for vectors. Drawn exactly.
 *
 * σ is the parameter of the distribution and not its standard deviation, which is less: by 1e-7 at σ = 1, and to 0.46 at σ = 0.5.
 * Accountants know zCDP of it exactly; Gaussian DP charges (Δ + 2)/σ, much at small σ.
 */
export class DiscreteGaussianMechanism implements Mechanism<unknown, Numeric, Numeric> {
  /** Its noise is whole, and the answers have to be whole too. */
  readonly whole = true;
  readonly epsilon: Epsilon | undefined;
  readonly delta: Delta | undefined;
  readonly sigma: StandardDeviation | undefined;
  readonly description: string;

  /** @param options `epsilon`, the privacy of one release, or `sigma`, the parameter σ of the noise in the units of the answer */
  constructor(options: DiscreteGaussianOptions) {
    requireOptions(options, '{ epsilon: 1, delta: 1e-6 }');
    if ((options.epsilon === undefined) === (options.sigma === undefined)) {
      throw invalidArgument('epsilon', 'given, or else sigma, and not both');
    }
    this.epsilon = options.epsilon === undefined ? undefined : parseEpsilon(options.epsilon);
    this.delta = options.delta === undefined ? undefined : positiveDelta(options.delta);
    this.sigma = options.sigma === undefined ? undefined : positive<StandardDeviation>(options.sigma, 'sigma');
    const what = this.epsilon === undefined ? `sigma=${String(this.sigma)}` : `epsilon=${String(this.epsilon)}`;
    this.description = `discrete-gaussian(${what}${this.delta === undefined ? '' : `, delta=${String(this.delta)}`})`;
  }

  /** @throws PrivacyError `invalid-argument` for a query whose answers are not whole, or where no δ is given */
  bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value> {
    requireWhole(query);
    const delta = deltaWithin(this.delta, context.delta);
    const one = query.dimension === 1;
    const bound = sensitivityOf(query, context.relation, 'l2');
    // A whole answer moves by a whole number.
    const sensitivity = positive<number>(one ? Math.floor(bound) : bound, 'sensitivity');
    const sigma =
      this.sigma ??
      discreteGaussianSigma(roundDown((this.epsilon ?? 1) / CALIBRATION_MARGIN), delta, sensitivity, query.dimension);
    const rho = roundUp((sensitivity / sigma) ** 2 / 2);
    return Object.freeze({
      name: 'discrete-gaussian',
      event: one ? discreteGaussianEvent(sigma, sensitivity) : zcdpEvent(rho),
      claim: Object.freeze({ epsilon: this.epsilon ?? (zcdpEpsilon(rho, delta) as Epsilon), delta }),
      scale: sigma,
      noise: discreteGaussianNoise(sigma),
      prepare(data: Data) {
        const answer = answerOf(query, data);
        return perturbWhole(answer, sigma, discreteGaussianSampler, bigDiscreteGaussianSampler);
      },
    } satisfies BoundMechanism<Data, Value>);
  }
}

/** Discrete Gaussian noise: see {@link DiscreteGaussianMechanism}. */
export const discreteGaussian = (options: DiscreteGaussianOptions): DiscreteGaussianMechanism =>
  new DiscreteGaussianMechanism(options);
