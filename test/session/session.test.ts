import { describe, expect, it, vi } from 'vitest';
import { PrivacyError, seededRandom, type RandomSource } from '../../kernel-lib/src/core/index.js';
import { gaussian, laplace, nonPrivate, type Query } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, onSessionOpened, openSession, type Session } from '../../kernel-lib/src/session/index.js';

const count: Query<readonly number[], number> = {
  description: 'count()',
  dimension: 1,
  integer: true,
  answer: (data) => data.length,
  sensitivity: () => 1,
};

const failing: Query<readonly number[], number> = {
  ...count,
  description: 'failing()',
  answer: () => {
    throw new PrivacyError(
      'outside-domain',
      { argument: 'data', allowed: 'something else' },
      'data must be something else',
    );
  },
};

let names = 0;
const fresh = (options: ConstructorParameters<typeof Session>[1], data: readonly number[] = [1, 2, 3]) =>
  openSession(dataset({ name: `data ${String(++names)}`, unit: 'patient', data }), options);

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof PrivacyError) return String(error.code);
    throw error;
  }
  return 'none';
};

/** Counts what is drawn, to show what was not. */
function watched(): RandomSource & { drawn: number } {
  const source = seededRandom(1);
  return {
    kind: 'seeded',
    drawn: 0,
    fill(bytes) {
      this.drawn += bytes.length;
      source.fill(bytes);
    },
  };
}

describe('a session', () => {
  it('says what a release promises, under which relation, and how far off it may be', () => {
    const release = fresh({ budget: { epsilon: 1 } }).release('patients', count, laplace({ epsilon: 0.1 }));
    expect(release).toMatchObject({
      label: 'patients',
      unit: 'patient',
      relation: 'add-or-remove-one',
      mechanism: 'laplace',
      claim: { epsilon: 0.1, delta: 0 },
      random: 'secure',
      accuracy: { confidence: 0.95 },
    });
    expect(release.scale).toBeCloseTo(10, 6);
    expect(String(release)).toContain('ε 0.1 for one patient, add-or-remove-one');
    expect(Object.isFrozen(release)).toBe(true);
  });

  it('admits ten releases of a tenth, and not an eleventh', () => {
    const session = fresh({ budget: { epsilon: 1 } });
    for (let index = 0; index < 10; index++)
      session.release(`release ${String(index)}`, count, laplace({ epsilon: 0.1 }));
    expect(session.spent).toBeLessThanOrEqual(1);
    expect(session.spent).toBeGreaterThan(0.999999);
    expect(codeOf(() => session.release('one more', count, laplace({ epsilon: 0.001 })))).toBe('budget-exceeded');
  });

  it('draws nothing and spends nothing when it refuses', () => {
    const random = watched();
    const session = fresh({ budget: { epsilon: 1, delta: 1e-6 }, random });
    expect(codeOf(() => session.release('too much', count, laplace({ epsilon: 2 })))).toBe('budget-exceeded');
    expect(codeOf(() => session.release('bad data', failing, laplace({ epsilon: 0.1 })))).toBe('outside-domain');
    expect(codeOf(() => session.release('', count, laplace({ epsilon: 0.1 })))).toBe('invalid-argument');
    expect(random.drawn).toBe(0);
    expect(session.spent).toBe(0);
    expect(session.ledger.entries).toEqual([]);
  });

  it('refuses what could fail after the debit: answers that are not what the query declares', () => {
    const random = watched();
    const session = fresh({ budget: { epsilon: 1, delta: 1e-6 }, random });
    for (const answer of [NaN, Infinity, undefined, 3n, [1, 2], new Map()]) {
      const query = { ...count, description: `query ${typeof answer}`, answer: () => answer as number };
      expect(codeOf(() => session.release('answer', query, laplace({ epsilon: 0.1 })))).toBe('outside-domain');
      expect(codeOf(() => session.release('answer', query, gaussian({ epsilon: 0.1 })))).toBe('outside-domain');
    }
    for (const sensitivity of [0, -1, NaN, Infinity]) {
      const query = { ...count, sensitivity: () => sensitivity as never };
      expect(codeOf(() => session.release('answer', query, laplace({ epsilon: 0.1 })))).toBe('invalid-argument');
    }
    expect(codeOf(() => session.release('a\nb', count, laplace({ epsilon: 0.1 })))).toBe('invalid-argument');
    expect(codeOf(() => session.release('\u202eab', count, laplace({ epsilon: 0.1 })))).toBe('invalid-argument');
    expect(random.drawn).toBe(0);
    expect(session.spent).toBe(0);
  });

  it('does not recall a release for another noise or another query', () => {
    const session = fresh({ budget: { epsilon: 1, delta: 1e-6 } });
    const first = session.release('patients', count, laplace({ epsilon: 0.1 }));
    expect(session.release('patients', count, laplace({ epsilon: 0.2 }))).not.toBe(first);
    expect(session.release('patients', { ...count, description: 'other()' }, laplace({ epsilon: 0.1 }))).not.toBe(
      first,
    );
    expect(session.spent).toBeCloseTo(0.4, 4);
  });

  it('refuses options that are not there, and randomness that is none, before anything is spent', () => {
    expect(codeOf(() => openSession(dataset({ name: 'no options', data: [] }), undefined as never))).toBe(
      'invalid-argument',
    );
    expect(codeOf(() => dataset(undefined as never))).toBe('invalid-argument');
    expect(codeOf(() => dataset({ name: 'no data' } as never))).toBe('invalid-argument');
    expect(codeOf(() => dataset({ name: 'version', version: NaN, data: [] }))).toBe('invalid-argument');
    expect(codeOf(() => laplace(undefined as never))).toBe('invalid-argument');
    expect(codeOf(() => fresh({ budget: { epsilon: 1 }, random: {} as never }))).toBe('invalid-argument');
    expect(codeOf(() => fresh({ budget: { epsilon: 1 }, warnAt: '0.5' as never }))).toBe('invalid-argument');
  });

  it('debits before it draws, so that a crash can only over-count', () => {
    const random: RandomSource = {
      kind: 'seeded',
      fill: () => {
        throw new Error('power cut');
      },
    };
    const session = fresh({ budget: { epsilon: 1 }, random });
    expect(() => session.release('patients', count, laplace({ epsilon: 0.1 }))).toThrow('power cut');
    expect(session.spent).toBeCloseTo(0.1, 8);
  });

  it('recalls what was released, free, and spends again only when asked to', () => {
    const session = fresh({ budget: { epsilon: 1 } });
    const ask = (options = {}) => session.release('patients', count, laplace({ epsilon: 0.1 }), options);
    const first = ask();
    const again = ask();
    expect(first.recalled).toBe(false);
    expect(again).toMatchObject({ value: first.value, recalled: true });
    expect(String(again)).toBe(`${String(first)} · recalled: free`);
    expect(session.spent).toBeCloseTo(0.1, 8);
    const second = ask({ fresh: true });
    expect(second.value).not.toBe(first.value);
    expect(session.spent).toBeCloseTo(0.2, 8);
    expect(session.ledger.entries).toMatchObject([{ label: 'patients', times: 2 }]);
  });

  it('refuses Gaussian noise where no delta is to be had, and takes the budget’s where there is one', () => {
    const pure = fresh({ budget: { epsilon: 1 } });
    try {
      pure.release('count', count, gaussian({ epsilon: 0.5 }));
      expect.unreachable('Gaussian noise without a delta');
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-argument', details: { argument: 'delta' } });
    }
    const release = fresh({ budget: { epsilon: 1, delta: 1e-6 } }).release('count', count, gaussian({ epsilon: 0.5 }));
    expect(release.claim).toEqual({ epsilon: 0.5, delta: 9e-7 });
  });

  it('admits one Gaussian release of the whole budget', () => {
    const session = fresh({ budget: { epsilon: 1, delta: 1e-6 } });
    session.release('count', count, gaussian({ epsilon: 1 }));
    expect(session.spent).toBeLessThanOrEqual(1);
    expect(session.spent).toBeGreaterThan(0.999);
  });

  it('records a release without privacy, outside the budget', () => {
    const session = fresh({ budget: { epsilon: 1 } });
    const release = session.release('exact', count, nonPrivate());
    expect(release.value).toBe(3);
    expect(String(release)).toContain('no privacy');
    expect(session.ledger.entries).toMatchObject([{ mechanism: 'none', claim: { epsilon: Infinity } }]);
    expect(session.spent).toBe(0);
  });

  it('releases although whoever shows it fails', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = fresh({ budget: { epsilon: 1 } });
    session.subscribe(() => {
      throw new Error('no display');
    });
    expect(session.release('count', count, laplace({ epsilon: 0.1 })).label).toBe('count');
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });

  it('marks a seeded run', () => {
    const session = fresh({ budget: { epsilon: 1 }, random: seededRandom(7) });
    expect(String(session.release('count', count, laplace({ epsilon: 0.1 })))).toContain('seeded: not private');
    expect(session.ledger.entries[0]?.random).toBe('seeded');
  });

  it.each([
    [{ epsilon: 0 }],
    [{ epsilon: -1 }],
    [{ epsilon: NaN }],
    [{ epsilon: Infinity }],
    [{ epsilon: 1, delta: 1 }],
    [{ epsilon: 1, delta: -0.1 }],
    [{ epsilon: 1, delta: NaN }],
  ])('refuses the budget %j', (budget) => {
    expect(codeOf(() => fresh({ budget }))).toBe('invalid-argument');
  });

  it('refuses an accountant whose bound does not hold for adaptive choices', () => {
    expect(codeOf(() => fresh({ budget: { epsilon: 1, delta: 1e-6 }, accountant: 'pld' as never }))).toBe(
      'invalid-argument',
    );
  });
});

describe('opening a data set again', () => {
  const open = (name: string, options: { version?: number; data?: readonly number[]; epsilon?: number } = {}) =>
    openSession(dataset({ name, version: options.version ?? 1, data: options.data ?? [1, 2, 3] }), {
      budget: { epsilon: options.epsilon ?? 1 },
    });

  it('keeps what was spent and what was released', () => {
    const first = open('again').release('count', count, laplace({ epsilon: 0.1 }));
    const session = open('again');
    expect(session.release('count', count, laplace({ epsilon: 0.1 })).value).toBe(first.value);
    expect(session.spent).toBeCloseTo(0.1, 8);
  });

  it('keeps what was spent under a new version too, and draws anew', () => {
    const first = open('versions').release('count', count, laplace({ epsilon: 0.1 }));
    const session = open('versions', { version: 2, data: [1, 2, 3, 4] });
    expect(session.release('count', count, laplace({ epsilon: 0.1 }))).not.toBe(first);
    expect(session.spent).toBeCloseTo(0.2, 8);
  });

  it('warns of changed content under the same version, without telling it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    open('changed');
    open('changed', { data: [1, 2, 31337] });
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('declare changed data as a new version');
    expect(warn.mock.calls[0]?.[0]).not.toContain('31337');
    warn.mockRestore();
  });

  it('refuses another budget: what was promised cannot be changed afterwards', () => {
    open('promised');
    expect(codeOf(() => open('promised', { epsilon: 2 }))).toBe('invalid-argument');
  });

  it('refuses another unit, relation, accountant or kind of randomness, and names it', () => {
    const again = (name: string, change: object, options: object = {}) =>
      openSession(dataset({ name, unit: 'patient', data: [1, 2, 3], ...change }), {
        budget: { epsilon: 1, delta: 1e-6 },
        ...options,
      });
    again('same promise', {});
    for (const [change, options, argument] of [
      [{ unit: 'visit' }, {}, 'unit'],
      [{ relation: 'replace-one' }, {}, 'relation'],
      [{}, { accountant: 'zcdp' }, 'accountant'],
      [{}, { random: seededRandom(1) }, 'random'],
      [{}, { budget: { epsilon: 1, delta: 1e-7 } }, 'budget.delta'],
    ] as const) {
      expect(() => again('same promise', change, options)).toThrow(`${argument} must be`);
    }
    expect(again('same promise', { version: 2 }).spent).toBe(0);
  });

  it('tells whoever shows sessions', () => {
    const opened: string[] = [];
    const stop = onSessionOpened((session) => opened.push(session.dataset.name));
    open('shown');
    open('shown');
    stop();
    open('unseen');
    expect(opened).toEqual(['shown', 'shown']);
  });
});

describe('the message of a session', () => {
  it('is a numbered whole snapshot that holds no answer', () => {
    const session = fresh(
      { budget: { epsilon: 1, delta: 1e-6 } },
      Array.from({ length: 31337 }, (_, index) => index),
    );
    session.release('patients', count, nonPrivate());
    const first = session.message();
    const second = session.message();
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(second.session).toBe(first.session);
    expect(JSON.stringify(second)).not.toContain('31337');
  });
});
