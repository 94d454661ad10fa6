import { composed, laplaceEvent, repeated } from 'epsbook/accounting';
import { decodeLedger, parseBudget } from 'epsbook/ledger';
import { filterNamed, type FilterName } from 'epsbook/ledger/filters';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../labextension/src/figures/figures.js';
import { MOST_POINTS } from '../../labextension/src/figures/spending.js';
import { curveFigure } from '../../labextension/src/sections/curve/figure.js';
import { samples } from '../reports/samples.js';
import { curve, entryOf, gaussianEntry, laplaceEntry, messageOf, unprotectedEntry, wire } from './messages.js';

const entries = fc.array(
  fc.oneof(
    fc.double({ min: 0.001, max: 2, noNaN: true }).map((epsilon) => laplaceEntry('count', epsilon)),
    fc
      .double({ min: 0.5, max: 100, noNaN: true })
      .map((noise) => gaussianEntry('mean', noise, { epsilon: 5 / noise, delta: 1e-6 })),
    fc.constant(unprotectedEntry('raw')),
    fc.integer({ min: 2, max: 9 }).map((times) => laplaceEntry('again', 0.01, { times })),
  ),
  { maxLength: 40 },
);

describe('the meter', () => {
  it('shows what the session filter says is spent, and its share of the budget', () => {
    const message = messageOf([laplaceEntry('patients', 0.1), laplaceEntry('mean age', 0.1, { times: 3 })]);
    const { meter } = figures(message);
    const filter = filterNamed(message.accountant as FilterName, message.budget, message.relation)
      .spend(laplaceEvent(10))
      .spend(repeated(laplaceEvent(10), 3));
    expect(meter.spent).toBe(filter.spent());
    expect(meter.spent).toBeCloseTo(0.4, 12);
    expect(meter.share).toBeCloseTo(0.4, 12);
    expect(meter.level).toBe('within');
  });

  it('warns from the threshold on, the reader’s where one is given', () => {
    const message = messageOf([laplaceEntry('patients', 0.6)]);
    expect(figures(message).meter.level).toBe('within');
    expect(figures(message, { warnAt: 0.5 }).meter).toMatchObject({ level: 'warning', warnAt: 0.5 });
  });

  it('is full when the budget is spent to the last digit', () => {
    const thirds = Array.from({ length: 10 }, (_, index) => laplaceEntry(`part ${String(index)}`, 0.1));
    expect(figures(messageOf(thirds)).meter.level).toBe('spent');
  });

  it('shows nothing spent of an empty ledger, and ∞ where the filter has no bound', () => {
    expect(figures(messageOf([])).meter.spent).toBe(0);
    const gaussian = gaussianEntry('mean', 10, { epsilon: 0.5, delta: 1e-6 });
    const pure = messageOf([gaussian], { accountant: 'pure', budget: parseBudget({ epsilon: 1 }) });
    expect(figures(pure).meter).toMatchObject({ spent: Infinity, share: 1, level: 'spent' });
  });
});

describe('spending', () => {
  it('rises with every release and ends at what the meter shows', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { spending, meter } = figures(messageOf(list));
        let before = 0;
        for (const { proven, claimed } of spending.points) {
          expect(proven).toBeGreaterThanOrEqual(before);
          expect(claimed).toBeGreaterThan(0);
          before = proven;
        }
        expect(before).toBe(meter.spent);
      }),
    );
  });

  it('keeps the claims and their δ apart from what is proven', () => {
    const list = [1, 2, 3, 4].map((n) => gaussianEntry(`mean ${String(n)}`, 20, { epsilon: 0.3, delta: 1e-7 }));
    const { spending, meter } = figures(messageOf(list));
    expect(spending.simpleSum.epsilon).toBeCloseTo(1.2, 12);
    expect(spending.simpleSum.delta).toBeCloseTo(4e-7, 15);
    expect(meter.spent).toBeLessThan(1.2);
  });

  it('draws few points of a long ledger, the last entry among them, each as exact as in a short one', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => laplaceEntry(`count ${String(index)}`, 0.00001));
    const { points } = figures(messageOf(long)).spending;
    expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(points.length).toBeGreaterThan(MOST_POINTS / 3);
    expect(points.at(-1)?.ordinal).toBe(10_000);
    const [first] = points;
    const short = figures(messageOf(long.slice(0, first?.ordinal)));
    expect(short.meter.spent).toBe(first?.proven);
  });
});

describe('the list of releases', () => {
  it('has the newest first, with what is claimed, proven alone, and proven so far', () => {
    const list = [
      laplaceEntry('patients', 0.1),
      gaussianEntry('model', 20, { epsilon: 0.3, delta: 1e-7 }),
      laplaceEntry('mean age', 0.05, { times: 2 }),
    ];
    const { rows, older } = figures(messageOf(list)).releases;
    expect(older).toBe(0);
    expect(rows.map(({ label }) => label)).toEqual(['mean age', 'model', 'patients']);
    expect(rows[0]?.claimed.epsilon).toBeCloseTo(0.1, 12);
    expect(rows[0]?.proven).toBeCloseTo(0.1, 12);
    expect(rows[1]?.proven).toBe(figures(messageOf(list.slice(1, 2))).meter.spent);
    expect(rows[1]?.provenSoFar).toBe(figures(messageOf(list.slice(0, 2))).meter.spent);
  });

  it('has what an audit measured of an entry beside what it claims and what is proven', () => {
    const list = [laplaceEntry('a', 0.1), laplaceEntry('b', 0.2)];
    const audit = { ...samples.audit, entry: 'a', lowerBound: 0.3 };
    const { rows, audited } = figures(messageOf(list, { reports: [{ ...audit, lowerBound: 0.05 }, audit] })).releases;
    expect(audited).toBe(true);
    expect(rows.map(({ label, measured, refuted }) => [label, measured, refuted])).toEqual([
      ['b', undefined, false],
      ['a', 0.3, true],
    ]);
    expect(figures(messageOf(list)).releases.audited).toBe(false);
  });

  it('says how many older ones it leaves out', () => {
    const list = Array.from({ length: 30 }, (_, index) => laplaceEntry(`count ${String(index)}`, 0.01));
    const { rows, older } = figures(messageOf(list), { rows: 7 }).releases;
    expect(rows).toHaveLength(7);
    expect(rows[0]?.label).toBe('count 29');
    expect(older).toBe(23);
  });
});

describe('what is not protected', () => {
  it('is counted apart and spends nothing of the budget', () => {
    const list = [laplaceEntry('patients', 0.1), unprotectedEntry('raw mean'), unprotectedEntry('raw mean')];
    const shown = figures(messageOf(list));
    expect(shown.unprotected).toEqual({
      nonPrivate: [{ label: 'raw mean', times: 2 }],
      nonPrivateReleases: 2,
      seededReleases: 0,
    });
    expect(shown.meter.spent).toBeCloseTo(0.1, 12);
    expect(shown.releases.rows).toHaveLength(1);
  });

  it('counts seeded releases, repeated ones as often as they were made', () => {
    const list = [laplaceEntry('a', 0.1, { random: 'seeded', times: 3 }), laplaceEntry('b', 0.1)];
    expect(figures(messageOf(list)).unprotected.seededReleases).toBe(3);
  });
});

describe('the privacy–utility curve', () => {
  it('runs by rising ε, and its range holds the band and the baselines', () => {
    const drawn = curveFigure(curve);
    expect(drawn.points.map(({ epsilon }) => epsilon)).toEqual([0.1, 1, 8]);
    expect(drawn.range).toEqual([0.627, 0.975]);
  });

  it('leaves out what no axis can show', () => {
    const absurd = { ...curve, points: [{ epsilon: 1, mean: 1e300, low: 0, high: 1e308, runs: 1 }, ...curve.points] };
    const drawn = curveFigure(absurd);
    expect(drawn.points).toHaveLength(3);
  });
});

describe('going on from an earlier message', () => {
  it('gives the same numbers as beginning anew, whatever the two messages have in common', () => {
    fc.assert(
      fc.property(entries, entries, fc.nat({ max: 40 }), (first, second, common) => {
        const earlier = figures(messageOf(first));
        const later = messageOf([...first.slice(0, common), ...second], { sequence: 2 });
        const { account: _, ...continued } = figures(later, { earlier });
        const { account: __, ...anew } = figures(later);
        expect(continued).toEqual(anew);
      }),
    );
  });

  it('begins anew under another budget or session', () => {
    const list = [laplaceEntry('patients', 0.1), gaussianEntry('model', 20, { epsilon: 0.3, delta: 1e-7 })];
    const earlier = figures(messageOf(list));
    const other = messageOf(list, { budget: parseBudget({ epsilon: 1, delta: 1e-3 }) });
    expect(figures(other, { earlier }).meter.spent).toBe(figures(other).meter.spent);
    expect(figures(other, { earlier }).meter.spent).not.toBe(earlier.meter.spent);
  });

  it('keeps the ε of what has not changed, and asks the filter once for a new entry', () => {
    const list = Array.from({ length: 50 }, (_, index) => laplaceEntry(`count ${String(index)}`, 0.01));
    const first = decodeLedger(wire(messageOf(list.slice(0, 49))));
    const second = decodeLedger(wire(messageOf(list, { sequence: 2 })));
    const earlier = figures(first);
    const later = figures(second, { earlier });
    expect(later.spending.points.slice(0, 49)).toEqual(earlier.spending.points);
    expect(later.meter.spent).toBeGreaterThan(earlier.meter.spent);
  });
});

it('proves nothing of events with more parts than it will count, instead of stalling the page', () => {
  const parts = composed(Array.from({ length: 1_000 }, () => laplaceEvent(1_000)));
  const list = Array.from({ length: 200 }, (_, index) => entryOf(`huge ${String(index)}`, parts, 1));
  expect(figures(messageOf(list)).meter.spent).toBe(Infinity);
});
