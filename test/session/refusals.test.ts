import { describe, expect, it } from 'vitest';
import { gaussianEvent, nonPrivateEvent, poissonSampled } from '../../kernel-lib/src/accounting/index.js';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { decodeLedger, encodeLedger, MOST_REFUSALS } from '../../kernel-lib/src/ledger/index.js';
import { gaussian, laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { count } from '../../kernel-lib/src/statistics/index.js';

const clinic = dataset({ name: 'clinic', unit: 'patient', data: [1, 2, 3] });
const open = (budget: { readonly epsilon: number; readonly delta?: number }): Session<number[]> =>
  new Session(clinic, { budget });
const ask = (session: Session<number[]>, label: string, epsilon: number): unknown =>
  session.release(label, count(), laplace({ epsilon }), { fresh: true });

/** The message of what the work throws. */
function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof PrivacyError && error.code === 'budget-exceeded') return error.message;
    throw error;
  }
  throw new Error('it was admitted');
}

describe('what the budget does not admit', () => {
  it('is in the message with what was asked and the error’s own remedy, and spends nothing', () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    ask(session, 'patients', 0.8);
    const before = session.spent;
    const error = refusalOf(() => ask(session, 'mean age', 0.5));
    const { entries, refusals = [] } = decodeLedger(encodeLedger(session.message()));
    expect(refusals).toMatchObject([
      { label: 'mean age', requested: { epsilon: 0.5, delta: 0 }, spent: before, times: 1 },
    ]);
    expect(refusals[0]?.after).toBeGreaterThan(1);
    expect(refusals[0]?.remedy).toMatch(/^ε of 0\.2 would fit/);
    expect(error).toContain(refusals[0]?.remedy);
    expect(entries.map(({ label }) => label)).toEqual(['patients']);
    expect(session.spent).toBe(before);
  });

  it('is said in one sentence: what is asked, what is spent, what both would cost, and what fits', () => {
    const pure = open({ epsilon: 1 });
    expect(refusalOf(() => ask(pure, 'mean age', 2))).toMatch(
      /^the budget of .+ \(ε 1, δ 0\) does not admit "mean age", which asks for ε 2: nothing is spent yet, and it alone would cost ε 2 by the pure/,
    );
    const session = open({ epsilon: 4, delta: 1e-6 });
    session.release('first', count(), gaussian({ epsilon: 2 }));
    const said = refusalOf(() => ask(session, 'second', 3));
    expect(said).toMatch(
      /which asks for ε 3: ε 2 is spent, and both together would cost ε 2\d\.\d, more than their sum, by the/,
    );
  });

  it('fits when it is asked as the remedy says', () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    ask(session, 'patients', 0.7);
    const fits = Number(/ε of (\S+) would fit/.exec(refusalOf(() => ask(session, 'mean age', 0.5)))?.[1]);
    expect(fits).toBe(0.3);
    ask(session, 'mean age', fits);
    expect(session.ledger.entries).toHaveLength(2);
  });

  it('tells the listeners, who see the refusal', () => {
    const session = open({ epsilon: 1 });
    const seen: number[] = [];
    session.subscribe(() => seen.push(session.message().refusals?.length ?? 0));
    refusalOf(() => ask(session, 'mean age', 2));
    expect(seen).toEqual([1]);
  });

  it('is one with a count where it is asked again, and only the last few are told', () => {
    const session = open({ epsilon: 1 });
    for (let time = 0; time < 3; time++) refusalOf(() => ask(session, 'again', 2));
    expect(session.message().refusals).toMatchObject([{ label: 'again', times: 3 }]);
    refusalOf(() => ask(session, 'again', 3));
    refusalOf(() => ask(session, 'again', 2));
    expect(session.message().refusals).toMatchObject([
      { requested: { epsilon: 3 }, times: 1 },
      { requested: { epsilon: 2 }, times: 4 },
    ]);
    for (let other = 0; other < 2 * MOST_REFUSALS; other++) refusalOf(() => ask(session, `other ${String(other)}`, 2));
    expect(session.message().refusals?.map(({ label }) => label)).toEqual(
      Array.from({ length: MOST_REFUSALS }, (_, index) => `other ${String(MOST_REFUSALS + index)}`),
    );
  });

  it('is a run as well, with ∞ as null where nothing would have been proven', () => {
    const session = open({ epsilon: 1 });
    const run = { label: 'model', mechanism: 'dp-sgd', scale: 1, steps: 10, exact: true };
    refusalOf(() => session.run({ ...run, step: poissonSampled(0.1, gaussianEvent(1)) }));
    expect(session.message().refusals).toMatchObject([{ label: 'model', after: null, spent: 0 }]);
    expect(session.ledger.entries).toEqual([]);
  });

  it('is never a release without privacy, which lies outside the budget', () => {
    const session = open({ epsilon: 1 });
    session.run({ label: 'open', mechanism: 'none', step: nonPrivateEvent, steps: 1, scale: 0 }).end();
    expect(session.message().refusals).toEqual([]);
  });
});
