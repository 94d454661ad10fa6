import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { laplaceEvent } from '../../kernel-lib/src/accounting/events/event.js';
import { decodeLedger, encodeLedger, memoryStore, parseBudget } from '../../kernel-lib/src/ledger/index.js';
import { filterNamed } from '../../kernel-lib/src/ledger/filters/index.js';
import { laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { count } from '../../kernel-lib/src/statistics/index.js';
import { dataset, Session, type SessionOptions } from '../../kernel-lib/src/session/index.js';

const clinic = dataset({ name: 'clinic', unit: 'patient', data: [1, 2, 3] });
const open = (options: SessionOptions, data = clinic): Session<number[]> => new Session(data, options);
const ask = (session: Session<number[]>, label: string, epsilon = 0.5): unknown =>
  session.release(label, count(), laplace({ epsilon }));
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof PrivacyError ? String(error.code) : String(error);
  }
  return 'none';
};

describe('a budget that refreshes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 31, 23, 59) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('begins anew with each period, and shows what was spent in all', () => {
    const session = open({ budget: { epsilon: 1, every: 'month' } });
    ask(session, 'a');
    ask(session, 'b');
    expect(codeOf(() => ask(session, 'c'))).toBe('budget-exceeded');
    vi.setSystemTime(Date.UTC(2026, 1, 1));
    ask(session, 'c');
    expect(session.spent).toBeCloseTo(0.5);
    expect(session.spentInAll).toBeCloseTo(1.5);
    const message = decodeLedger(encodeLedger(session.message()));
    expect(message.entries.map(({ label }) => label)).toEqual(['c']);
    expect(message.spentInAll).toBeCloseTo(1.5);
    expect(message.budget.every).toBe('month');
  });

  test('does not merge equal releases of two periods', () => {
    const session = open({ budget: { epsilon: 1, every: 'day' } });
    session.release('a', count(), laplace({ epsilon: 0.5 }), { fresh: true });
    vi.setSystemTime(Date.UTC(2026, 1, 1, 1));
    session.release('a', count(), laplace({ epsilon: 0.5 }), { fresh: true });
    expect(session.spent).toBeCloseTo(0.5);
    expect(session.ledger.entries).toHaveLength(2);
  });

  test('is not made anew by a clock that is set back', () => {
    const store = memoryStore();
    const session = open({ budget: { epsilon: 1, every: 'day' }, store });
    ask(session, 'a', 1);
    vi.setSystemTime(Date.UTC(2025, 0, 1));
    expect(codeOf(() => ask(session, 'b', 1))).toBe('budget-exceeded');
    expect(codeOf(() => ask(open({ budget: { epsilon: 1, every: 'day' }, store }), 'b', 1))).toBe('budget-exceeded');
  });

  test.each([
    ['week', Date.UTC(2026, 0, 26), Date.UTC(2026, 1, 2)],
    ['year', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)],
  ] as const)('by the %s begins where the calendar says', (every, start, next) => {
    vi.setSystemTime(start);
    const session = open({ budget: { epsilon: 1, every } });
    ask(session, 'a', 1);
    vi.setSystemTime(next - 1);
    expect(codeOf(() => ask(session, 'b', 1))).toBe('budget-exceeded');
    vi.setSystemTime(next);
    expect(codeOf(() => ask(session, 'b', 1))).toBe('none');
  });
});

describe('a budget that is split', () => {
  const budget = { epsilon: 1, shares: { ada: 0.6, grace: 0.4 } };

  test('lets each analyst spend a share, whatever the others do', () => {
    const store = memoryStore();
    const [ada, grace] = [open({ budget, analyst: 'ada', store }), open({ budget, analyst: 'grace', store })];
    ask(grace, 'a', 0.4);
    ask(ada, 'a', 0.5);
    expect(codeOf(() => ask(grace, 'b', 0.1))).toBe('budget-exceeded');
    expect(ada.budget.epsilon).toBeCloseTo(0.6);
    expect(ada.spent).toBeCloseTo(0.5);
    ask(ada, 'b', 0.099);
    expect(open({ budget, analyst: 'grace', store }).spentInAll).toBeCloseTo(0.999);
    expect(ada.message()).toMatchObject({ analyst: 'ada' });
    expect(ada.message().entries).toHaveLength(2);
  });

  test('needs an analyst who has a share, and no other', () => {
    expect(codeOf(() => open({ budget }))).toBe('invalid-argument');
    expect(codeOf(() => open({ budget, analyst: 'eve' }))).toBe('invalid-argument');
    expect(codeOf(() => open({ budget: { epsilon: 1 }, analyst: 'ada' }))).toBe('invalid-argument');
  });

  test.each([{}, { a: 0 }, { a: -1, b: 1 }, { a: 0.7, b: 0.4 }, { a: NaN }, 'ada'])('is refused as %j', (shares) => {
    expect(codeOf(() => parseBudget({ epsilon: 1, shares: shares as never }))).toBe('invalid-argument');
  });

  test('takes ten tenths', () => {
    const shares = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [String(index), 0.1]));
    expect(codeOf(() => parseBudget({ epsilon: 1, shares }))).toBe('none');
  });
});

describe('a budget that data sets share', () => {
  test('adds up what is released of each, and recalls the answers of each', () => {
    const store = memoryStore();
    const budget = { name: 'people of the town', epsilon: 1 };
    const first = open({ budget, store });
    const second = open({ budget, store }, dataset({ name: 'school', unit: 'patient', data: [1, 2, 3, 4, 5, 6] }));
    ask(first, 'people');
    ask(second, 'people');
    expect(second.spent).toBeCloseTo(1);
    expect(codeOf(() => ask(first, 'more', 0.1))).toBe('budget-exceeded');
    expect(second.ledger.entries.map(({ dataset }) => dataset)).toEqual(['clinic', 'school']);
  });

  test('is refused to data of another unit or relation', () => {
    const store = memoryStore();
    const budget = { name: 'people', epsilon: 1 };
    open({ budget, store });
    expect(codeOf(() => open({ budget, store }, dataset({ name: 'x', unit: 'visit', data: [1] })))).toBe(
      'invalid-argument',
    );
  });
});

describe('amounts', () => {
  test('add up without drift: a million releases of a millionth fit into one, and not one more', () => {
    const budget = parseBudget({ epsilon: 1 });
    const event = laplaceEvent(1e6 * (1 + 2 ** -32));
    let filter = filterNamed('pure', budget, 'add-or-remove-one');
    for (let release = 0; release < 1_000_000; release++) {
      if (!filter.admits(event)) throw new Error(`refused after ${String(release)}`);
      filter = filter.spend(event);
    }
    expect(filter.spent()).toBeLessThanOrEqual(1);
    expect(filter.admits(event)).toBe(false);
  });
});
