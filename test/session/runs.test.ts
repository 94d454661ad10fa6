import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { composed, gaussianEvent, laplaceEvent, poissonSampled } from '../../kernel-lib/src/accounting/index.js';
import { PrivacyError, seededRandom, type RandomSource } from '../../kernel-lib/src/core/index.js';
import {
  entryEvent,
  memoryStore,
  parseBudget,
  type LedgerEntry,
  type LedgerStore,
  type StoredLedger,
} from '../../kernel-lib/src/ledger/index.js';
import { filterNamed } from '../../kernel-lib/src/ledger/filters/index.js';
import { laplace, type Query } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session, type Run, type RunRequest } from '../../kernel-lib/src/session/index.js';

const count: Query<readonly number[], number> = {
  description: 'count()',
  dimension: 1,
  integer: true,
  answer: (data) => data.length,
  sensitivity: () => 1,
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

const open = (options: Partial<ConstructorParameters<typeof Session>[1]> = {}) =>
  new Session(dataset({ name: 'clinic', data: [1, 2, 3] as readonly number[] }), {
    budget: { epsilon: 3, delta: 1e-5 },
    accountant: 'rdp',
    ...options,
  });

const unsampled: RunRequest = { label: 'model', mechanism: 'descent', step: gaussianEvent(50), steps: 100, scale: 1 };
const sampled: RunRequest = {
  label: 'model',
  mechanism: 'DP-SGD',
  step: poissonSampled(0.01, gaussianEvent(2)),
  steps: 200,
  scale: 1,
};

const draw = (run: Run): void => run.random.fill(new Uint8Array(8));

function take(run: Run, steps: number): void {
  const before = run.taken;
  for (const step of run) {
    draw(run);
    if (step === before + steps) break;
  }
}

function errorOf(action: () => unknown): PrivacyError {
  try {
    action();
  } catch (error) {
    if (error instanceof PrivacyError) return error as PrivacyError;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const problem = (action: () => unknown): unknown => {
  const { code, details } = errorOf(action);
  return code === 'run-misused' ? (details as { problem: unknown }).problem : code;
};

describe('a run', () => {
  it('counts its steps from 1, and is one entry that claims for all of them', () => {
    const session = open();
    const run = session.run(unsampled);
    expect([...run]).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(run.state).toBe('done');
    const { entries } = session.ledger;
    expect(entries).toMatchObject([
      { id: '1', run: '1', kind: 'run', times: 100, progress: { asked: 100, steps: 100, taken: 100, state: 'done' } },
    ]);
    const alone = filterNamed('rdp', session.budget, 'add-or-remove-one').spend(entryEvent(entries[0] as LedgerEntry));
    expect(entries[0]?.claim.epsilon).toBeCloseTo(alone.spent(), 12);
    expect(session.spent).toBeCloseTo(alone.spent(), 9);
  });

  it('debits unsampled Gaussian steps in blocks, and no more than a block ahead of the draws', () => {
    const session = open();
    const run = session.run(unsampled);
    for (const step of run) {
      draw(run);
      const [entry] = session.ledger.entries;
      expect(entry?.times).toBeGreaterThanOrEqual(step);
      expect(entry?.times).toBeLessThan(step + 5);
      if (step === 42) break;
    }
    expect(session.ledger.entries).toMatchObject([{ times: 45, progress: { taken: 42, state: 'stopped' } }]);
  });

  it('buys a sampled run whole, and writes ahead what may be drawn', () => {
    const session = open();
    const run = session.run(sampled);
    expect(session.ledger.entries).toMatchObject([{ times: 200, progress: { taken: 0, state: 'running' } }]);
    run.step();
    expect(session.ledger.entries).toMatchObject([{ times: 200, progress: { taken: 10 } }]);
    run.end();
    expect(session.ledger.entries).toMatchObject([{ times: 200, progress: { taken: 1, state: 'stopped' } }]);
  });

  it('lets later runs of the same event use what it paid for and did not, whatever came between, and no others', () => {
    const session = open();
    take(session.run(sampled), 50);
    session.release('count', count, laplace({ epsilon: 0.1 }));
    const { spent } = session;
    const other = session.run({ ...sampled, label: 'another model', steps: 100 });
    expect([...other]).toHaveLength(100);
    expect(session.spent).toBe(spent);
    expect(session.ledger.entries[2]).toMatchObject({ times: 0, progress: { allotted: 100, taken: 100 } });
    take(session.run({ ...sampled, label: 'a third', steps: 60 }), 60);
    expect(session.ledger.entries[3]).toMatchObject({ times: 10, progress: { allotted: 60 } });
    expect(session.spent).toBeGreaterThan(spent);
    expect(session.run({ ...sampled, step: poissonSampled(0.02, gaussianEvent(2)) }).steps).toBeGreaterThan(0);
    expect(session.ledger.entries[4]?.times).toBe(200);
  });

  it('goes on in an entry of its own after another debit came in between, since the order of debits counts', () => {
    const session = open();
    const run = session.run(unsampled);
    for (const step of run) if (step === 10) session.release('count', count, laplace({ epsilon: 0.1 }));
    expect(session.ledger.entries.map(({ kind, times }) => [kind, times])).toEqual([
      ['run', 10],
      ['release', 1],
      ['run', 90],
    ]);
    const [first, , last] = session.ledger.entries;
    expect(last).toMatchObject({ run: first?.id, claim: { epsilon: 0, delta: 0 }, progress: { taken: 100 } });
  });

  it('is cut beforehand to the most steps that fit, and says so; or is refused where it is to be exact', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const request of [unsampled, sampled]) {
      const session = open();
      const steps = request === unsampled ? 10_000 : 100_000;
      expect(problem(() => session.run({ ...request, steps, exact: true }))).toBe('budget-exceeded');
      expect(session.spent).toBe(0);
      const run = session.run({ ...request, steps });
      expect(run.steps).toBeLessThan(steps);
      expect(warn).toHaveBeenLastCalledWith(expect.stringContaining(`admits ${String(run.steps)} of the`));
      const most = run.steps;
      expect([...run]).toHaveLength(most);
      expect(run.state).toBe('done');
      expect(session.spent).toBeLessThanOrEqual(session.budget.epsilon);
      expect(session.admits(request.step)).toBe(false);
      expect(problem(() => session.run(request))).toBe('budget-exceeded');
    }
    warn.mockRestore();
  });

  it('ends with the last step that fits, where other releases use up the budget meanwhile', () => {
    const session = open({ budget: { epsilon: 1, delta: 1e-5 } });
    const run = session.run({ ...unsampled, step: gaussianEvent(60), steps: 150 });
    expect(run.steps).toBe(150);
    let taken = 0;
    for (const step of run) {
      taken = step;
      if (step === 20) session.release('count', count, laplace({ epsilon: 0.3 }));
    }
    expect(taken).toBeLessThan(150);
    expect(taken).toBeGreaterThanOrEqual(20);
    expect(run.state).toBe('stopped');
    expect(run.summary).toContain(`${String(150 - taken)} neither taken nor paid for`);
    expect(session.spent).toBeLessThanOrEqual(1);
  });

  it('pays for its start with its first block, once', () => {
    const session = open();
    const request = { ...unsampled, start: gaussianEvent(30), exact: true };
    const run = session.run(request);
    draw(run); // for the start, before the first step
    expect(session.ledger.entries).toMatchObject([{ times: 100, start: { kind: 'gaussian', noiseMultiplier: 30 } }]);
    run.end();
    const spent = filterNamed('rdp', session.budget, 'add-or-remove-one').spend(
      composed([gaussianEvent(30), entryEvent({ event: gaussianEvent(50), times: 100 })]),
    );
    expect(session.spent).toBeCloseTo(spent.spent(), 9);
    const again = session.run(request);
    expect(session.ledger.entries[1]).toMatchObject({ times: 0, start: { noiseMultiplier: 30 } });
    expect(session.spent).toBeGreaterThan(spent.spent());
    again.end();
  });
});

describe('a run’s randomness', () => {
  it('gives nothing before the first debit, and nothing after the run’s end, however it ended', () => {
    const random = watched();
    const session = open({ random });
    const run = session.run(unsampled);
    expect(problem(() => draw(run))).toBe('not begun');
    take(run, 3);
    const { drawn } = random;
    expect(drawn).toBe(24);
    expect(problem(() => draw(run))).toBe('ended');
    expect(problem(() => [...run])).toBe('ended');
    expect(problem(() => run.step())).toBe('ended');
    const thrown = session.run(unsampled);
    expect(() => {
      for (const step of thrown) throw new Error(`no memory at step ${String(step)}`);
    }).toThrow('no memory');
    expect(problem(() => draw(thrown))).toBe('ended');
    expect(random.drawn).toBe(drawn);
  });

  it('is not handed to two trainings', () => {
    const random = watched();
    const run = open({ random }).run(unsampled);
    for (const step of run) {
      if (step === 1) {
        expect(problem(() => [...run])).toBe('shared');
        expect(problem(() => run.step())).toBe('shared');
      }
    }
    expect(random.drawn).toBe(0);
  });

  it('is not to be had beyond the plan', () => {
    const run = open().run({ ...unsampled, steps: 2 });
    expect([run.step(), run.step()]).toEqual([1, 2]);
    expect(problem(() => run.step())).toBe('beyond its plan');
    expect(run.taken).toBe(2);
  });

  it('is not to be had of a request that is none, and nothing is spent', () => {
    const session = open();
    for (const wrong of [
      { steps: 0 },
      { steps: 1.5 },
      { steps: NaN },
      { label: '' },
      { label: 'two\nlines' },
      { mechanism: '' },
      { scale: -1 },
      { scale: NaN },
      { step: undefined },
      { step: 'gaussian' },
      { start: 3 },
      { step: laplaceEvent(1e-3) },
    ]) {
      const code = problem(() => session.run({ ...unsampled, ...wrong } as never));
      expect(['invalid-argument', 'budget-exceeded']).toContain(code);
    }
    expect(session.ledger.entries).toEqual([]);
  });
});

describe('an interrupted run', () => {
  it('is resumed at the step after the last that was taken, and ends at the ledger of an uninterrupted one', () => {
    for (const request of [unsampled, sampled, { ...unsampled, exact: true }]) {
      const session = open();
      take(session.run(request), 37);
      const run = session.run({ ...request, resume: true });
      expect(run.taken).toBe(37);
      expect([...run][0]).toBe(38);
      const straight = open();
      take(straight.run(request), Infinity);
      const strip = (entries: readonly LedgerEntry[]) => entries.map(({ at: _, ...entry }) => entry);
      expect(strip(session.ledger.entries)).toEqual(strip(straight.ledger.entries));
    }
  });

  it('is begun anew where there is none, and not resumed while it is under way or of another kind', () => {
    const session = open();
    const run = session.run({ ...sampled, resume: true });
    expect(run.taken).toBe(0);
    expect(problem(() => session.run({ ...sampled, resume: true }))).toBe('shared');
    take(run, 5);
    const other = session.run({ ...sampled, label: 'another', resume: true });
    expect(other.taken).toBe(0);
  });

  it('says what was paid and what is left', () => {
    const session = open();
    const run = session.run(unsampled);
    take(run, 42);
    expect(run.summary).toBe(
      '42 of 100 steps taken; 3 more paid for, and prepaid for later steps of the same kind; 55 neither taken nor paid for',
    );
    expect(String(run)).toContain('model: 42 of 100');
  });
});

describe('ledgers that several sessions share', () => {
  const sharing = () => {
    const store = memoryStore();
    return [open({ store }), open({ store })] as const;
  };

  it('never admit more than the budget together, whoever asks when', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })), { maxLength: 60 }), (moves) => {
        const store = memoryStore();
        const sessions = [open({ store }), open({ store }), open({ store })];
        for (const [who, what] of moves) {
          const session = sessions[who] as Session<readonly number[]>;
          try {
            if (what === 0) session.release('count', count, laplace({ epsilon: 0.2 }), { fresh: true });
            else if (what === 1) take(session.run({ ...unsampled, steps: 60 }), 20);
            else if (what === 2) take(session.run({ ...sampled, steps: 100, exact: true }), 30);
            else take(session.run({ ...sampled, steps: 40, exact: true }), Infinity);
          } catch (error) {
            expect(error).toMatchObject({ code: 'budget-exceeded' });
          }
        }
        const fresh = open({ store });
        expect(fresh.spent).toBeLessThanOrEqual(fresh.budget.epsilon * (1 + 1e-12));
        for (const session of sessions) session.continueWith(session.dataset, { budget: fresh.budget });
        for (const session of sessions) expect(session.spent).toBeCloseTo(fresh.spent, 9);
        const { entries } = fresh.ledger;
        const drawn = entries.reduce((sum, { progress }) => sum + (progress?.taken ?? 0), 0);
        expect(drawn).toBeLessThanOrEqual(
          entries.reduce((sum, { kind, times }) => sum + (kind === 'run' ? times : 0), 0),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('see one another’s entries, in one order, with ids of their own', () => {
    const [here, there] = sharing();
    here.release('first', count, laplace({ epsilon: 0.1 }));
    there.release('second', count, laplace({ epsilon: 0.1 }));
    there.release('second', count, laplace({ epsilon: 0.1 }), { fresh: true });
    here.release('third', count, laplace({ epsilon: 0.1 }));
    expect(here.ledger.entries.map(({ label, times }) => [label, times])).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 1],
    ]);
    expect(new Set(here.ledger.entries.map(({ id }) => id)).size).toBe(3);
    expect(here.message().session).toBe(there.message().session);
  });

  it('recall what another session released, free, and describe it', () => {
    const [here, there] = sharing();
    const release = here.release('count', count, laplace({ epsilon: 0.1 }));
    const again = there.release('count', count, laplace({ epsilon: 0.1 }));
    expect(String(again)).toBe(`${String(release)} · recalled: free`);
    expect(there.spent).toBe(0);
    there.release('another', count, laplace({ epsilon: 0.1 }));
    expect(there.ledger.entries.map(({ label }) => label)).toEqual(['count', 'another']);
  });

  it('stop a run that was resumed elsewhere, and draw nothing more for it here', () => {
    const store = memoryStore();
    const random = watched();
    const dead = open({ store, random }).run(sampled);
    dead.step();
    const run = open({ store, random }).run({ ...sampled, resume: true });
    expect(run.taken).toBe(10); // written ahead: a crash can only over-count
    run.step();
    for (let step = 2; step <= 10; step++) dead.step();
    expect(problem(() => dead.step())).toBe('shared');
    dead.end();
    expect(problem(() => draw(dead))).toBe('ended');
    run.end();
    expect(run.summary).toContain('11 of 200 steps taken; 189 more paid for');
  });

  it('are refused under other terms than they were begun under', () => {
    const store = memoryStore();
    open({ store });
    expect(() => open({ store, budget: { epsilon: 4, delta: 1e-5 } })).toThrow('budget.epsilon must be 3');
    expect(() => open({ store, accountant: 'zcdp' })).toThrow('accountant must be rdp');
  });

  it('draw nothing where the store cannot write', () => {
    const random = watched();
    const failing = (write: StoredLedger['write']): LedgerStore => ({
      open: (name, terms) => ({ ...memoryStore().open(name, terms), write }),
    });
    const full = open({
      random,
      store: failing(() => {
        throw new Error('no space left on device');
      }),
    });
    expect(() => full.release('count', count, laplace({ epsilon: 0.1 }))).toThrow('no space left');
    expect(() => full.run(sampled)).toThrow('no space left');
    const stale = open({ random, store: failing(() => undefined) });
    expect(problem(() => stale.release('count', count, laplace({ epsilon: 0.1 })))).toBe('store-unavailable');
    expect(random.drawn).toBe(0);
    expect([full.spent, stale.spent]).toEqual([0, 0]);
  });
});

it('a budget is never passed by runs cut to what fits, at any accountant', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const accountant of ['zcdp', 'gaussian-dp', 'rdp'] as const) {
    const session = open({ accountant, budget: parseBudget({ epsilon: 1, delta: 1e-5 }) });
    for (let runs = 0; runs < 3; runs++) {
      try {
        take(session.run({ ...unsampled, step: gaussianEvent(20 + runs), steps: 500 }), 100);
      } catch (error) {
        expect(error).toMatchObject({ code: 'budget-exceeded' });
      }
    }
    expect(session.spent).toBeLessThanOrEqual(1 + 1e-9);
    expect(session.spent).toBeGreaterThan(0.5);
  }
  warn.mockRestore();
});
