import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { decodeLedger, LEDGER_MIME_TYPE } from '../../kernel-lib/src/ledger/index.js';
import { laplace, nonPrivate, type Query } from '../../kernel-lib/src/mechanisms/index.js';
import { ledgerBundle } from '../../kernel-lib/src/notebook/ledger.js';
import { describeLedger } from '../../kernel-lib/src/session/ledger-form.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';

const count: Query<readonly number[], number> = {
  description: 'count()',
  dimension: 1,
  integer: true,
  answer: (data) => data.length,
  sensitivity: () => 1,
};

const sessionOf = (label: string): Session => {
  const data = Array.from({ length: 31337 }, () => 1);
  const session = new Session(dataset({ name: 'clinic', version: 3, unit: 'patient', data }), {
    budget: { epsilon: 1, delta: 1e-6 },
  });
  session.release(label, count, laplace({ epsilon: 0.25 }));
  return session as Session;
};

describe('a ledger as output of a cell', () => {
  it('says under which relation, delta and accountant its number holds', () => {
    const session = sessionOf('patients');
    expect(describeLedger(session.message(), session.spent)).toBe(
      'clinic · version 3: ε 0.25 of 1 spent at δ 10⁻⁶ by 1 release (one patient, add-or-remove-one; smoothed-gaussian-dp accountant)',
    );
  });

  it('marks seeded noise', () => {
    const session = new Session(dataset({ name: 'clinic', data: [1] }), {
      budget: { epsilon: 1 },
      random: seededRandom(1),
    });
    session.release('patients', count, laplace({ epsilon: 0.25 }));
    const { data } = ledgerBundle(session as Session);
    expect(data['text/plain']).toContain('1 release drew seeded noise: not private');
    expect(data['text/html']).toContain('patients (seeded)');
  });

  it('carries the message, a text and a table, and no answer in any of them', () => {
    const session = sessionOf('patients');
    session.release('exact', count, nonPrivate());
    const { data } = ledgerBundle(session);
    expect(decodeLedger(data[LEDGER_MIME_TYPE])).toMatchObject({ dataset: { name: 'clinic', version: '3' } });
    expect(data['text/html']).toMatch(/>patients<\/td><td [^>]*>laplace<\/td><td [^>]*>0\.25<\/td>/);
    expect(data['text/plain']).toContain('1 release without privacy: nothing is proven about these data');
    expect(JSON.stringify(data)).not.toContain('31337');
  });

  it('shows a label as text, whatever it holds', () => {
    const { data } = ledgerBundle(sessionOf('<img src=x onerror=alert(1)>'));
    expect(data['text/html']).not.toContain('<img');
    expect(data['text/html']).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
