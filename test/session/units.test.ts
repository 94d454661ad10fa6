import { describe, expect, test } from 'vitest';
import { laplaceEvent, type DpEvent } from '../../kernel-lib/src/accounting/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { gaussian, laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession, Session, type Dataset } from '../../kernel-lib/src/session/index.js';
import { count, countDistinct, groupCounts, mean, perUnit, sum } from '../../kernel-lib/src/statistics/index.js';

/** Ten visits of each of fifty patients. */
const visits = Array.from({ length: 500 }, (_, row) => ({ patient: `p${String(row % 50)}`, cost: 10 + (row % 7) }));
const options = { budget: { epsilon: 1e6, delta: 1e-6 }, random: seededRandom(1) };
const open = (unit: Parameters<typeof dataset>[0]['unit'], relation = 'add-or-remove-one' as const) =>
  new Session(dataset({ name: 'clinic', data: visits, relation, ...(unit === undefined ? {} : { unit }) }), options);
const noise = laplace({ epsilon: 0.1 });

describe('a unit that is a column', () => {
  const patients = { name: 'patient', column: 'patient', rows: 4 };

  test('has noise for all of its rows that are used, and says so', () => {
    const session = open(patients);
    const release = session.release('n', count(), noise);
    expect(release.scale / open('patient').release('n', count(), noise).scale).toBeCloseTo(4, 9);
    expect(String(release)).toContain('ε 0.1 for one patient, add-or-remove-one (at most 4 rows of one patient)');
    const exact = { fresh: true };
    expect(session.release('n', count(), laplace({ epsilon: 1e5 }), exact).value).toBeCloseTo(4 * 50, 1);
    expect(
      session.release('s', sum('cost', { lower: 0, upper: 20 }), laplace({ epsilon: 1e5 }), exact).value,
    ).toBeCloseTo(
      visits.slice(0, 200).reduce((total, { cost }) => total + cost, 0),
      -1,
    );
    expect(session.release('m', mean('cost', { lower: 0, upper: 20 }), gaussian({ epsilon: 1 })).unit).toBe('patient');
  });

  test('lets questions be that bound its contributions themselves, and refuses those that bound others', () => {
    const session = open(patients);
    expect(session.release('n', countDistinct('patient', { units: true }), noise).scale).toBeLessThan(10.1);
    expect(session.release('t', perUnit(count(), { unit: 'patient', rows: 2 }), noise).scale).toBeCloseTo(20, 3);
    const once = groupCounts('cost', { unit: 'patient', groups: 1 });
    expect(once.unit).toBe('patient');
    const others = perUnit(count(), { unit: 'cost', rows: 1 });
    expect(() => session.release('o', others, noise)).toThrow('unit must be "patient"');
  });

  test('refuses work that bounds rows alone, before anything is spent', () => {
    const session = open(patients);
    const run = { label: 'fit', mechanism: 'descent', step: laplaceEvent(1), steps: 1, scale: 1 };
    expect(() => session.run(run)).toThrow('dataset must be one whose rows are its units');
    expect(session.spent).toBe(0);
    expect(open('patient').run(run).steps).toBe(1);
  });

  test.each([
    [{ column: 'patient' }, 'unit.rows must be'],
    [{ column: 'patient', rows: 0 }, 'unit.rows must be'],
    [{ rows: 3 }, 'unit.column must be'],
    [null, 'unit must be'],
    [5, 'unit must be'],
  ])('is refused as %j', (unit, message) => {
    expect(() => open(unit as never)).toThrow(message);
  });
});

test('without a column one row is one unit, and is said to be', () => {
  expect(String(open('patient').release('n', count(), noise))).toContain(
    'for one patient, add-or-remove-one (one row is one patient)',
  );
  expect(String(open(undefined).release('n', count(), noise))).toMatch(
    /for one record, add-or-remove-one( · seeded|$)/,
  );
});

describe('ways round a budget are closed at the door:', () => {
  test('an event that its owner still holds cannot be changed after it was priced', () => {
    const session = new Session(dataset({ name: 'changed', data: visits }), { budget: { epsilon: 1 } });
    const event = { kind: 'laplace', noiseMultiplier: 1e6 };
    const query = count();
    const mechanism = {
      description: 'changing',
      bind: () => ({
        ...laplace({ scale: 1e6 }).bind(query, { relation: 'add-or-remove-one', delta: undefined }),
        event: event as DpEvent,
      }),
    };
    session.release('cheap', query, mechanism as never);
    event.noiseMultiplier = 0.01;
    expect(session.ledger.entries[0]?.event).toEqual(laplaceEvent(1e6));
    expect(() => session.release('dear', query, mechanism as never, { fresh: true })).toThrow('does not admit');
    expect(session.spent).toBeLessThan(1e-5);
  });

  test('another way of writing a name is not another budget', () => {
    const first = openSession(dataset({ name: 'Klinik Süd', data: visits }), options);
    for (const name of ['klinik süd', ' Klinik Süd ', 'Klinik  Süd', 'Klinik Su\u0308d', 'Ｋlinik Süd', 'KLINIK SÜD']) {
      expect(openSession(dataset({ name, data: visits }), options)).toBe(first);
    }
  });

  test('an object that only looks like a declaration is declared first', () => {
    const forged = { name: 'forged', version: '1', unit: 'record', relation: 'replace_one', data: visits };
    expect(() => openSession(forged as never, options)).toThrow('relation must be one of');
    expect(() => new Session(forged as never, options)).toThrow('relation must be one of');
    const shaped = { name: 'Shaped', unit: 'row', data: visits } as unknown as Dataset<typeof visits>;
    expect(openSession(shaped, options).dataset.relation).toBe('add-or-remove-one');
    const copied = {
      ...dataset({ name: 'copied', unit: { name: 'patient', column: 'patient', rows: 2 }, data: visits }),
    };
    expect(new Session(copied, options).dataset.contribution).toEqual({ column: 'patient', rows: 2 });
  });
});
