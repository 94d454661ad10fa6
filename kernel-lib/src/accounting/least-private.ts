import { abs, exp, max, min } from '../core/math.js';
import { invalidArgument } from '../core/errors.js';

/** Where to look for a parameter, and which way privacy lies. */
export interface SearchRange {
  /** `larger`: more of the parameter is more private, as of noise; `smaller`: less of it is, as of steps. */
  readonly private: 'larger' | 'smaller';
  readonly least: number;
  readonly greatest: number;
  /** A first guess, between the two. */
  readonly start: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** How far the parameter found may be from the best, relative to it. */
const TOLERANCE = 1e-4;
/** Parameters further apart than this, in logarithms, tell how steeply ε goes; closer ones tell more of how lattices differ. */
const TELLING = 10 * TOLERANCE;
/** Power of the parameter that ε goes with, until two evaluations tell. */
const FIRST_SLOPE = 1 / 1.1;
/** Most that the parameter's logarithm moves at once. */
const MOST_MOVED = Math.log(100);
const MOST_EVALUATIONS = 200;
/** Evaluations between which a bracket has to halve: else its middle is next. */
const PATIENCE = 3;

interface Tried {
  readonly at: number;
  /** ln of ε over the target: positive where there is too little privacy. */
  readonly excess: number;
}

/** A search for the least private parameter that is private enough: the secant on logarithmic scales, within a bracket once there is one. */
class Search {
  #enough: Tried | undefined;
  #tooLittle: Tried | undefined;
  /** How ln ε goes with the parameter's logarithm. */
  #slope: number;
  /** A tried parameter to tell the slope by. */
  #pivot: Tried | undefined;
  /** Evaluations that found the same, one after the other. */
  #alike = 0;
  readonly #gaps: number[] = [];

  constructor(private readonly range: SearchRange) {
    this.#slope = range.private === 'larger' ? -FIRST_SLOPE : FIRST_SLOPE;
  }

  /** The parameter, once it is known. */
  add(tried: Tried): number | undefined {
    const { range } = this;
    const enough = tried.excess <= 0;
    this.#alike = enough === this.#alike > 0 ? this.#alike + Math.sign(this.#alike) : enough ? 1 : -1;
    if (enough) this.#enough = tried;
    else this.#tooLittle = tried;
    const [end, otherEnd] = range.private === 'larger' ? [range.greatest, range.least] : [range.least, range.greatest];
    if (this.#tooLittle?.at === end) throw this.outOfReach();
    if (this.#enough?.at === otherEnd || this.#isClose()) return this.#enough?.at;
    this.#learn(tried);
    return undefined;
  }

  next(last: Tried): number {
    const moved = Number.isFinite(last.excess) ? -last.excess / this.#slope : Infinity;
    const [enough, tooLittle] = [this.#enough, this.#tooLittle];
    if (enough === undefined || tooLittle === undefined) return this.#beyond(last, moved);
    const [high, low] = [Math.log(enough.at), Math.log(tooLittle.at)];
    this.#gaps.push(abs(high - low));
    const before = this.#gaps[this.#gaps.length - 1 - PATIENCE] ?? Infinity;
    // Next to where it should be, on the side that the bracket is wider on, so that both ends close in.
    const guess = Math.log(last.at) + moved;
    const wider = abs(high - guess) > abs(low - guess) ? high : low;
    const aimed = guess + Math.sign(wider - guess) * this.#aim(enough.at);
    const share = (aimed - low) / (high - low);
    const isGuess = share > 0 && share < 1 && 2 * abs(high - low) <= before;
    const at = this.#round(isGuess ? exp(aimed) : high > -Infinity ? exp((high + low) / 2) : 0);
    return this.#within(at, enough.at, tooLittle.at);
  }

  /** The best found when no more is tried. */
  best(): number {
    if (this.#enough === undefined) throw this.outOfReach();
    return this.#enough.at;
  }

  outOfReach(): Error {
    return invalidArgument(
      'epsilon',
      `one that can be reached with parameters of ${this.range.least} to ${this.range.greatest}`,
    );
  }

  #isClose(): boolean {
    if (this.#enough === undefined || this.#tooLittle === undefined) return false;
    const gap = abs(this.#enough.at - this.#tooLittle.at);
    return gap <= (this.range.whole === true ? 1 : TOLERANCE * this.#enough.at);
  }

  #learn(tried: Tried): void {
    if (!Number.isFinite(tried.excess)) return;
    const pivot = this.#pivot;
    const apart = pivot === undefined ? 0 : Math.log(tried.at / pivot.at);
    if (pivot !== undefined && abs(apart) < TELLING) return;
    this.#pivot = tried;
    if (pivot === undefined) return;
    const slope = (tried.excess - pivot.excess) / apart;
    const rises = this.range.private === 'smaller';
    if (Number.isFinite(slope) && slope !== 0 && slope > 0 === rises) this.#slope = slope;
  }

  /** How far beside the guess to look, in logarithms. */
  #aim(at: number): number {
    return this.range.whole === true ? max(TOLERANCE / 3, 0.6 / max(1, at)) : TOLERANCE / 3;
  }

  /** As far as the slope says and a little beyond, further each time that this was not far enough. */
  #beyond({ at, excess }: Tried, moved: number): number {
    const towards = excess > 0 === (this.range.private === 'larger') ? 1 : -1;
    const further = 2 ** max(0, abs(this.#alike) - 2);
    const far = min(MOST_MOVED, further * (abs(moved) + this.#aim(at)));
    const { least, greatest } = this.range;
    const next = this.#round(min(greatest, max(least, at * exp(towards * far))));
    if (next !== at) return next;
    return min(greatest, max(least, this.range.whole === true ? at + towards : at * (1 + towards * TOLERANCE)));
  }

  /** Whole numbers on the side of privacy. */
  #round(parameter: number): number {
    const { least, greatest } = this.range;
    if (this.range.whole !== true) return min(greatest, max(least, parameter));
    return this.range.private === 'larger' ? Math.ceil(parameter) : Math.floor(parameter);
  }

  /** A parameter between two others, next to the one that it would have been. */
  #within(at: number, enough: number, tooLittle: number): number {
    if (at !== enough && at !== tooLittle) return at;
    if (this.range.whole !== true) return (enough + tooLittle) / 2;
    return at + Math.sign(at === enough ? tooLittle - enough : enough - tooLittle);
  }
}

/**
 * The least private parameter of a range that is private enough: the excess at the value returned was found to be at most 0, and above
 * 0 at one within 10⁻⁴ of it (or one whole number from it).
 * @param excess ln of ε over the target; falls (or rises) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range is enough
 */
export function leastPrivate(excess: (parameter: number) => number, range: SearchRange): number {
  const search = new Search(range);
  const clamped = min(range.greatest, max(range.least, range.start));
  let at = range.whole === true ? Math.floor(clamped) : clamped;
  for (let evaluation = 0; evaluation < MOST_EVALUATIONS; evaluation++) {
    const tried = { at, excess: excess(at) };
    const found = search.add(tried);
    if (found !== undefined) return found;
    at = search.next(tried);
  }
  return search.best();
}
