import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import type { Values } from '../../weights/index.js';
import { combination, meanOf } from './combination.js';
import { distancesOf, smallest, type Distances } from './distances.js';
import { meanNearestMedian } from './ranks.js';
import { byzantineCount, rule, type Rule, type Tolerance } from './rule.js';

/**
 * How many nearest updates score one: n − f − 2 as Blanchard et al. 2017 prove it (and Flower counts), or n − f − 1 as the ByzFL library
 * counts. They may choose differently.
 */
export type KrumConvention = 'blanchard' | 'byzfl';

/** A warning of the paper's own assumption, measured on two-class shards of the digits: .343 where the mean reaches .917. */
const KRUM_ON_SKEWED_DATA =
  'Krum takes single updates for the whole: where clients hold different kinds of rows, it loses much accuracy even without an attack (digits in two-class shards: .34 where the mean has .92)';

const CONVENTIONS: Readonly<Record<KrumConvention, number>> = { blanchard: 2, byzfl: 1 };

function convention(value: unknown): KrumConvention {
  if (value !== 'blanchard' && value !== 'byzfl') throw invalidArgument('convention', "'blanchard' or 'byzfl'");
  return value;
}

/** The sum of the squared distances to the `neighbors` nearest others, for each of the candidates. */
function krumScores(distances: Distances, candidates: readonly number[], neighbors: number): Float64Array {
  return Float64Array.from(candidates, (one) => {
    const others = Float64Array.from(
      candidates.filter((other) => other !== one),
      (other) => distances.squared(one, other),
    ).sort();
    let score = 0;
    for (let index = 0; index < neighbors; index++) score += others[index] ?? 0;
    return score;
  });
}

export interface KrumOptions extends Tolerance {
  /** Default `blanchard`. */
  readonly convention?: KrumConvention;
}

const indices = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** The update whose nearest n − f − 2 others are nearest to it (Blanchard et al. 2017, section 3); proven for n ≥ 2f + 3. */
export function krum({ byzantine, convention: given = 'blanchard' }: KrumOptions): Rule {
  const f = byzantineCount(byzantine);
  const counting = convention(given);
  return rule({
    name: `Krum, f = ${String(f)}${counting === 'byzfl' ? ', n − f − 1 neighbours' : ''}`,
    least: 2 * f + 3,
    condition: 'n ≥ 2f + 3',
    notices: [KRUM_ON_SKEWED_DATA],
    combine(updates) {
      const n = updates.length;
      const scores = krumScores(distancesOf(updates), indices(n), n - f - CONVENTIONS[counting]);
      return meanOf(updates, smallest(scores, 1));
    },
  });
}

export interface MultiKrumOptions extends KrumOptions {
  /** How many updates are averaged; default n − f − 2, as proven, or n − f by ByzFL's convention. */
  readonly select?: number;
  /** Whether the selected are weighted by their rows, as Flower does; default false. A client may lie about its rows. */
  readonly weighted?: boolean;
}

/** The mean of the updates with the best Krum scores (Blanchard et al. 2017, section 4). */
export function multiKrum({
  byzantine,
  convention: given = 'blanchard',
  select,
  weighted = false,
}: MultiKrumOptions): Rule {
  const f = byzantineCount(byzantine);
  const counting = convention(given);
  const chosen = select === undefined ? undefined : count(select, 'select');
  return rule({
    name: `multi-Krum, f = ${String(f)}${counting === 'byzfl' ? ', n − f − 1 neighbours' : ''}`,
    least: 2 * f + 3,
    condition: 'n ≥ 2f + 3',
    notices: [
      'multi-Krum drops the updates that differ most: where clients hold different kinds of rows, those may be honest ones',
      ...(weighted
        ? ['rows weigh the selected updates: a Byzantine client that is selected may lie about its number of rows']
        : []),
    ],
    combine(updates, { examples }) {
      const n = updates.length;
      const m = chosen ?? (counting === 'byzfl' ? n - f : n - f - 2);
      if (m > n) throw invalidArgument('select', `at most ${String(n)}, the number of updates`);
      const scores = krumScores(distancesOf(updates), indices(n), n - f - CONVENTIONS[counting]);
      const best = smallest(scores, m);
      if (!weighted) return meanOf(updates, best);
      if (examples?.length !== n) throw invalidArgument('examples', 'one number for each update');
      const total = best.reduce((sum, index) => sum + (examples[index] as number), 0);
      if (!(total > 0)) throw invalidArgument('examples', 'more than 0 in all');
      const coefficients = new Float64Array(n);
      for (const index of best) coefficients[index] = (examples[index] as number) / total;
      return combination(updates, coefficients);
    },
  });
}

export interface BulyanOptions extends Tolerance {
  /** `iterated`: Krum again and again on what is left, as El Mhamdi et al. 2018 write it; `at once`: the lowest scores together, as Flower. */
  readonly selection?: 'iterated' | 'at once';
}

/**
 * θ = n − 2f updates chosen by Krum, then in every coordinate the mean of the θ − 2f values nearest their median
 * (El Mhamdi, Guerraoui and Rouault 2018, section 4); proven for n ≥ 4f + 3.
 */
export function bulyan({ byzantine, selection = 'iterated' }: BulyanOptions): Rule {
  const f = byzantineCount(byzantine);
  if (!['iterated', 'at once'].includes(selection)) throw invalidArgument('selection', "'iterated' or 'at once'");
  return rule({
    name: `Bulyan, f = ${String(f)}${selection === 'iterated' ? '' : ', selected at once'}`,
    least: 4 * f + 3,
    condition: 'n ≥ 4f + 3',
    notices: [
      'Bulyan keeps n − 4f values of each coordinate: where clients hold different kinds of rows, it loses much accuracy even without an attack (digits in two-class shards: .54 where the mean has .92)',
    ],
    combine(updates) {
      const n = updates.length;
      const distances = distancesOf(updates);
      const theta = n - 2 * f;
      const select = selection === 'iterated' ? selectByKrum : selectAtOnce;
      const chosen = select(distances, theta, f);
      return meanNearestMedian(
        chosen.map((index) => updates[index] as Values),
        theta - 2 * f,
      );
    },
  });
}

function selectByKrum(distances: Distances, theta: number, f: number): readonly number[] {
  const left = new Set(indices(distances.count));
  const chosen: number[] = [];
  while (chosen.length < theta) {
    const candidates = [...left];
    const neighbors = Math.max(1, candidates.length - f - 2);
    const [best = 0] = smallest(krumScores(distances, candidates, neighbors), 1);
    const index = candidates[best] as number;
    left.delete(index);
    chosen.push(index);
  }
  return chosen;
}

const selectAtOnce = (distances: Distances, theta: number, f: number): readonly number[] =>
  smallest(krumScores(distances, indices(distances.count), distances.count - f - 2), theta);
