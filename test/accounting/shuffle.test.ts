import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountant,
  composed,
  pld,
  repeated,
  shuffledReports,
  shuffleDelta,
  shuffleEpsilon,
  shuffleEpsilonClosedForm,
} from '../../kernel-lib/src/accounting/index.js';

/** δ by summing over every number of clones and every count. */
function bruteDelta(reports: number, localEpsilon: number, epsilon: number): number {
  const choose = (n: number): number[] => {
    const row = [1];
    for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k);
    return row;
  };
  const [share, truth] = [2 / (Math.exp(localEpsilon) + 1), 1 / (1 + Math.exp(-localEpsilon))];
  let delta = 0;
  choose(reports - 1).forEach((ways, clones) => {
    const weight = ways * share ** clones * (1 - share) ** (reports - 1 - clones);
    const halves = choose(clones).map((each) => each / 2 ** clones);
    for (let x = 0; x <= clones + 1; x++) {
      const [below, here] = [halves[x - 1] ?? 0, halves[x] ?? 0];
      const one = truth * below + (1 - truth) * here;
      const other = (1 - truth) * below + truth * here;
      delta += weight * Math.max(0, one - Math.exp(epsilon) * other);
    }
  });
  return delta;
}

describe('shuffling local reports', () => {
  it('has the delta that all counts add up to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (reports, local, share) => {
          const exact = bruteDelta(reports, local, local * share);
          const bound = shuffleDelta(reports, local, local * share);
          expect(bound).toBeGreaterThanOrEqual(exact - 1e-15);
          expect(bound).toBeLessThanOrEqual(exact * (1 + 1e-8) + 1e-9);
        },
      ),
    );
  });

  it('keeps the digits of tails that fall by many powers of ten', () => {
    for (const [reports, local, epsilon] of [
      [300, 0.7159113971630664, 0.5467977017014382],
      [250, 0.9, 0.8],
      [120, 0.5, 0.45],
    ] as const) {
      const exact = bruteDelta(reports, local, epsilon);
      const bound = shuffleDelta(reports, local, epsilon);
      expect(bound).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
      expect(bound).toBeLessThanOrEqual(exact * (1 + 1e-6) + 1e-29);
    }
  });

  it('amplifies more the more people report, below what the analysis of 2021 allows', () => {
    // What the analysis of 2021 gives is no less than the first of these numbers.
    expect(shuffleEpsilon(1000, 1, 1e-6)).toBeLessThan(0.17570498243924304);
    expect(shuffleEpsilon(10_000, 2, 1e-6)).toBeLessThan(0.1523615148592729);
    const chain = [10, 100, 1000, 10_000, 1e6, 1e9, 1e15].map((reports) => shuffleEpsilon(reports, 1, 1e-6));
    chain.slice(1).forEach((epsilon, index) => {
      expect(epsilon).toBeLessThan(chain[index] ?? 0);
    });
  });

  it('never exceeds the local epsilon nor the closed form, and turns back into no more than its delta', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        fc.double({ min: -20, max: -1, noNaN: true }),
        (reports, local, logDelta) => {
          const delta = Math.exp(logDelta);
          const epsilon = shuffleEpsilon(reports, local, delta);
          expect(epsilon).toBeLessThanOrEqual(local);
          expect(epsilon).toBeLessThanOrEqual(shuffleEpsilonClosedForm(reports, local, delta));
          expect(shuffleDelta(reports, local, epsilon)).toBeLessThanOrEqual(delta);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gains nothing at delta 0', () => {
    expect(shuffleEpsilon(1000, 1, 0)).toBe(1);
    expect(() => shuffleEpsilonClosedForm(1000, 1, 0)).toThrow('delta must be');
  });

  it('is enough for shuffled randomised response', () => {
    for (const [reports, local, share] of [
      [2, 1, 0.3],
      [5, 2, 0.5],
      [9, 0.4, 0.1],
      [40, 3, 0.2],
    ] as const) {
      const epsilon = local * share;
      const binary = responseDelta(reports, local, 2, epsilon);
      expect(shuffleDelta(reports, local, epsilon)).toBeGreaterThanOrEqual(binary * (1 - 1e-12));
    }
    for (const local of [0.5, 2]) {
      const three = responseDelta(6, local, 3, local / 3);
      expect(three).toBeGreaterThan(0);
      expect(shuffleDelta(6, local, local / 3)).toBeGreaterThan(three);
    }
  });

  it('composes: the accountant of privacy losses is never below all outcomes of several rounds, and near them', () => {
    const [reports, local] = [12, 1];
    const ledger = accountant(pld({ relation: 'replace-one' }));
    const losses = lossesOf(reports, local);
    for (const rounds of [1, 2, 3]) {
      let sums = new Map([['0', { loss: 0, mass: 1 }]]);
      for (let round = 0; round < rounds; round++) sums = added(sums, losses);
      for (const epsilon of [0.1, 0.5, 1]) {
        const exact = [...sums.values()].reduce(
          (sum, { loss, mass }) => sum + mass * Math.max(0, -Math.expm1(epsilon - loss)),
          0,
        );
        const profile = ledger.profile(repeated(shuffledReports(reports, local), rounds));
        expect(profile.delta(epsilon as never)).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        expect(profile.delta(epsilon as never)).toBeLessThanOrEqual(exact * 1.01 + 1e-6);
      }
    }
  });

  it('costs a hundred rounds less than a hundred times one', () => {
    const ledger = accountant(pld({ relation: 'replace-one' }));
    const round = shuffledReports(10_000, 2);
    const one = ledger.profile(round).epsilon(1e-6 as never);
    const all = ledger.profile(composed(Array.from({ length: 100 }, () => round))).epsilon(1e-6 as never);
    expect(one).toBeLessThan(0.1146);
    expect(all).toBeLessThan(15 * one);
  });
});

/** All outcomes of a round of the pair itself: with how many clones, and how many of them like the first answer. */
function lossesOf(reports: number, localEpsilon: number): { readonly loss: number; readonly mass: number }[] {
  const [share, truth] = [2 / (Math.exp(localEpsilon) + 1), 1 / (1 + Math.exp(-localEpsilon))];
  const outcomes: { loss: number; mass: number }[] = [];
  for (let clones = 0; clones < reports; clones++) {
    const weight = chosen(reports - 1, clones) * share ** clones * (1 - share) ** (reports - 1 - clones);
    for (let x = 0; x <= clones + 1; x++) {
      const [below, here] = [x === 0 ? 0 : chosen(clones, x - 1), x > clones ? 0 : chosen(clones, x)];
      const one = truth * below + (1 - truth) * here;
      const other = (1 - truth) * below + truth * here;
      outcomes.push({ loss: Math.log(one / other), mass: (weight * one) / 2 ** clones });
    }
  }
  return outcomes;
}

type Losses = Map<string, { readonly loss: number; readonly mass: number }>;

/** The sums of losses, equal ones taken together. */
function added(sums: Losses, losses: readonly { readonly loss: number; readonly mass: number }[]): Losses {
  const result: Losses = new Map();
  for (const sum of sums.values()) {
    for (const { loss, mass } of losses) {
      const total = sum.loss + loss;
      const key = total.toFixed(9);
      result.set(key, { loss: total, mass: (result.get(key)?.mass ?? 0) + sum.mass * mass });
    }
  }
  return result;
}

function chosen(n: number, k: number): number {
  let ways = 1;
  for (let factor = 1; factor <= k; factor++) ways = (ways * (n - factor + 1)) / factor;
  return ways;
}

/** δ of shuffled k-ary randomised response, all others' answers being the last: over every histogram there can be. */
function responseDelta(reports: number, localEpsilon: number, categories: number, epsilon: number): number {
  const other = 1 / (Math.exp(localEpsilon) + categories - 1);
  const truth = Math.exp(localEpsilon) * other;
  const answers = (value: number): number[] =>
    Array.from({ length: categories }, (_, answer) => (answer === value ? truth : other));
  const histogram = (first: number): Map<string, number> => {
    let counts = new Map([[new Array<number>(categories).fill(0).join(), 1]]);
    for (let person = 0; person < reports; person++) {
      const next = new Map<string, number>();
      for (const [key, mass] of counts) {
        answers(person === 0 ? first : categories - 1).forEach((probability, answer) => {
          const cells = key.split(',').map(Number);
          cells[answer] = (cells[answer] ?? 0) + 1;
          next.set(cells.join(), (next.get(cells.join()) ?? 0) + mass * probability);
        });
      }
      counts = next;
    }
    return counts;
  };
  const [one, another] = [histogram(0), histogram(1)];
  let delta = 0;
  for (const [key, mass] of one) delta += Math.max(0, mass - Math.exp(epsilon) * (another.get(key) ?? 0));
  return delta;
}
