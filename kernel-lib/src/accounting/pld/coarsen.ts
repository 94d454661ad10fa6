import type { Epsilon, NoiseMultiplier, SamplingRate } from '../../core/quantities.js';
import type { AtomicEvent, ReleaseEvent } from '../events/event.js';
import { choiceOf, distinct, type Counted, type PairedEvent } from './loss.js';

/** More distinct events than this are not composed one by one: their parameters are rounded until no more are left. */
const MOST_DISTINCT = 128;
/** Relative width that rounding starts with, doubled as long as it takes. */
const FIRST_WIDTH = 1e-3;
const LAST_WIDTH = 4;

/** Rounds a parameter to a whole power of 1 + width: noise down and rates and ε's up for an upper bound, the other way for a lower one. */
type Round = (parameter: number, privateWay: 'larger' | 'smaller') => number;

function roundRelease(event: ReleaseEvent, round: Round): ReleaseEvent {
  switch (event.kind) {
    case 'laplace':
    case 'gaussian':
      return { ...event, noiseMultiplier: round(event.noiseMultiplier, 'larger') as NoiseMultiplier };
    case 'discrete-laplace':
      return { ...event, scale: round(event.scale, 'larger') };
    case 'randomized-response':
      return { ...event, uniformProbability: Math.min(1, round(event.uniformProbability, 'larger')) };
    case 'exponential':
    case 'permute-and-flip':
    case 'epsilon-delta':
      return { ...event, epsilon: round(event.epsilon, 'smaller') as Epsilon };
    default:
      return event;
  }
}

function roundEvent(event: AtomicEvent, round: Round): AtomicEvent;
function roundEvent(event: PairedEvent, round: Round): PairedEvent;
function roundEvent(event: PairedEvent, round: Round): PairedEvent {
  switch (event.kind) {
    case 'parallel':
      return choiceOf(event.events.map((choice) => roundEvent(choice, round)));
    case 'poisson-sampled':
      return {
        ...event,
        rate: Math.min(1, round(event.rate, 'smaller')) as SamplingRate,
        event: roundRelease(event.event, round),
      };
    case 'fixed-size-sampled':
      return { ...event, event: roundRelease(event.event, round) };
    case 'truncated-poisson-sampled':
    case 'shuffled-reports':
    case 'repeat-and-select':
      return event;
    default:
      return roundRelease(event, round);
  }
}

/**
 * The same events, or where they are too many different ones fewer, each at least as costly (or at most, for a lower bound): a schedule of
 * noise with a new multiplier at each of a million steps stays affordable, to within the rounding.
 */
export function coarsened(events: readonly Counted[], sense: 'upper' | 'lower'): readonly Counted[] {
  let left = events;
  for (let width = FIRST_WIDTH; left.length > MOST_DISTINCT && width <= LAST_WIDTH; width *= 2) {
    const unit = Math.log1p(width);
    const round: Round = (parameter, privateWay) => {
      const up = (privateWay === 'smaller') === (sense === 'upper');
      const steps = Math.log(parameter) / unit;
      const rounded = Math.exp(unit * (up ? Math.ceil(steps) : Math.floor(steps)));
      // Never past the parameter itself by the rounding of logarithms.
      return parameter === 0 ? 0 : up ? Math.max(parameter, rounded) : Math.min(parameter, rounded);
    };
    left = distinct(events.map(({ event, times }) => ({ event: roundEvent(event, round), times })));
  }
  return left;
}
