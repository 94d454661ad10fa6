import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composed,
  gaussianEvent,
  laplaceEvent,
  nonPrivateEvent,
  repeated,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  decodeLedger,
  encodeLedger,
  parseBudget,
  type LedgerEntry,
  type LedgerMessage,
} from '../../kernel-lib/src/ledger/index.js';
import { mutate } from '../support/mutate.js';

const entryOf = (label: string, event: DpEvent, epsilon: number, at = 1_700_000_000_000): LedgerEntry => ({
  label,
  mechanism: event.kind,
  event,
  claim: { epsilon: epsilon as Epsilon, delta: 0 as Delta },
  scale: 1,
  random: 'secure',
  times: 1,
  at,
});

const messageOf = (entries: readonly LedgerEntry[]): LedgerMessage => ({
  version: 1,
  session: 'a session',
  sequence: 3,
  dataset: { name: 'clinic', version: '3' },
  unit: 'patient',
  relation: 'add-or-remove-one',
  budget: parseBudget({ epsilon: 1, delta: 1e-6 }),
  accountant: 'pure, then gaussian-dp',
  warnAt: 0.8,
  entries,
  curves: [
    {
      label: 'model',
      utility: 'accuracy',
      measuredOn: '114 public rows',
      delta: 1e-6,
      points: [{ epsilon: 1, mean: 0.9, low: 0.8, high: 0.95, runs: 5 }],
      baselines: [{ label: 'larger class', value: 0.63 }],
    },
  ],
});

const example = messageOf([
  entryOf('patients', laplaceEvent(10), 0.1),
  entryOf('model', composed([gaussianEvent(5), repeated(gaussianEvent(50), 30)]), 0.5),
  entryOf('without privacy', nonPrivateEvent, Infinity),
]);

const wire = (message: LedgerMessage): unknown => JSON.parse(JSON.stringify(encodeLedger(message)));

describe('the ledger message', () => {
  it('comes back from the wire as it was, infinite claims included, as an object or as a string', () => {
    expect(decodeLedger(wire(example))).toEqual(example);
    expect(decodeLedger(JSON.stringify(encodeLedger(example)))).toEqual(example);
  });

  it('stays under a megabyte with ten thousand labelled entries', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      entryOf(`release number ${String(index)}`, laplaceEvent(10), 0.1, 1_700_000_000_000 + index),
    );
    const text = JSON.stringify(encodeLedger(messageOf(entries)));
    expect(text.length).toBeLessThan(1_000_000);
    expect(decodeLedger(text).entries).toEqual(entries);
  });

  it('merges the earliest of very many entries, and loses none of what they cost', () => {
    const kinds = [laplaceEvent(10), laplaceEvent(20), gaussianEvent(30)];
    const entries = Array.from({ length: 50_000 }, (_, index) => {
      const event = kinds[index % kinds.length] ?? nonPrivateEvent;
      return entryOf(`release ${String(index)}`, event, 0.1);
    });
    const text = JSON.stringify(encodeLedger(messageOf(entries)));
    expect(text.length).toBeLessThan(1_000_000);
    const decoded = decodeLedger(text);
    const count = (all: readonly LedgerEntry[], event: DpEvent): number =>
      all
        .filter((entry) => JSON.stringify(entry.event) === JSON.stringify(event))
        .reduce((sum, { times }) => sum + times, 0);
    for (const kind of kinds) expect(count(decoded.entries, kind)).toBe(count(entries, kind));
    expect(decoded.entries[0]?.label).toBe('earlier releases');
    expect(decoded.entries.at(-1)).toEqual(entries.at(-1));
  });
});

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    '<script>alert(1)</script>',
    { __proto__: { polluted: true } },
    JSON.parse('{"__proto__": {"polluted": true}}'),
    1e400,
    -1,
    [],
    null,
    'x'.repeat(2_000),
    JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)),
  ),
);

const decodesOrRefuses = (data: unknown): void => {
  try {
    const message = decodeLedger(data);
    for (const entry of message.entries) {
      expect(entry.times).toBeGreaterThanOrEqual(0);
      expect(Number.isNaN(entry.claim.epsilon)).toBe(false);
    }
  } catch (error) {
    expect(error).toMatchObject({ name: 'PrivacyError', code: 'malformed-message' });
  }
};

describe('decoding what is untrusted', () => {
  it('gives a message or refuses, whatever arrives', () => {
    fc.assert(fc.property(hostile, decodesOrRefuses), { numRuns: 500 });
    fc.assert(fc.property(fc.string(), decodesOrRefuses));
  });

  it('gives a message or refuses, whatever was changed in a right one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), hostile, (path, replacement) => {
        decodesOrRefuses(mutate(wire(example), path, replacement));
      }),
      { numRuns: 2_000 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses events nested deeper than any of ours, instead of exhausting the stack', () => {
    let event: DpEvent = laplaceEvent(1);
    for (let depth = 0; depth < 10_000; depth++) event = { kind: 'composed', events: [event] };
    const payload = { ...encodeLedger(messageOf([])), kinds: [{ ...encodeLedger(example).kinds[0], event }] };
    expect(() => decodeLedger(payload)).toThrow('not an epsbook ledger message');
  });

  it('refuses an accountant that needs a delta where there is none', () => {
    const payload = { ...encodeLedger(example), budget: { epsilon: 1, delta: 0 } };
    expect(() => decodeLedger(payload)).toThrow('not an epsbook ledger message');
    expect(decodeLedger({ ...payload, accountant: 'pure' }).accountant).toBe('pure');
  });

  it('refuses an entry of a kind that is not there', () => {
    const payload = { ...encodeLedger(example), entries: [['label', 7, 1, 0]] };
    expect(() => decodeLedger(payload)).toThrow('not an epsbook ledger message');
  });

  it('refuses an accessor that throws', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
        has: () => {
          throw new Error('trap');
        },
      },
    );
    decodesOrRefuses(trap);
  });
});
