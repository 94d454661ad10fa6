import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountant,
  composed,
  gaussianEvent,
  laplaceEvent,
  nonPrivateEvent,
  poissonSampled,
  rdp,
  repeatAndSelect,
  repeated,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  decodeLedger,
  encodeLedger,
  entryFromJson,
  entryToJson,
  parseBudget,
  type LedgerEntry,
  type LedgerMessage,
} from '../../kernel-lib/src/ledger/index.js';
import { FILTER_NAMES, filterNamed } from '../../kernel-lib/src/ledger/filters/index.js';
import { optional, positive, text, type Fields } from '../../kernel-lib/src/reports/schemas.js';
import { mutate } from '../support/mutate.js';

const entryOf = (label: string, event: DpEvent, epsilon: number, at = 1_700_000_000_000): LedgerEntry => ({
  id: label,
  kind: 'release',
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
  version: 2,
  session: 'a session',
  sequence: 3,
  dataset: { name: 'clinic', version: '3' },
  unit: 'patient',
  relation: 'add-or-remove-one',
  budget: parseBudget({ epsilon: 1, delta: 1e-6 }),
  accountant: 'pure, then gaussian-dp',
  warnAt: 0.8,
  entries,
  reports: [
    {
      kind: 'curve',
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

  it.each([
    ['many steps', 25],
    ['one step', 1],
  ])('keeps how long the runs of a search are, which is most of what it costs: %s', (_, times) => {
    const searches = [gaussianEvent(2), poissonSampled(0.1, gaussianEvent(2))].map((event) =>
      repeatAndSelect(event, 10, 1, times),
    );
    const message = messageOf(searches.map((event, index) => entryOf(`search ${String(index)}`, event, 1)));
    const { entries } = decodeLedger(wire(message));
    expect(entries.map(({ event }) => event)).toEqual(searches);
    const cost = (event: DpEvent) =>
      accountant(rdp())
        .profile(event)
        .epsilon(1e-6 as Delta);
    expect(entries.map(({ event }) => cost(event))).toEqual(searches.map(cost));
    if (times > 1)
      expect(cost(searches[0] as DpEvent)).toBeGreaterThan(2 * cost(repeatAndSelect(gaussianEvent(2), 10, 1)));
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
    expect(decoded.entries[0]?.claim.epsilon).toBeCloseTo(0.1 * (decoded.entries[0]?.times ?? 0), 6);
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
    const payload = { ...encodeLedger(example), entries: [['1', 'label', 7, 1, 0]] };
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

/** A ledger as version 1 saved it in a notebook. */
const version1 = {
  version: 1,
  session: 'saved',
  sequence: 4,
  dataset: { name: 'clinic', version: '3' },
  unit: 'patient',
  relation: 'add-or-remove-one',
  budget: { epsilon: 1, delta: 1e-6 },
  accountant: 'pure, then gaussian-dp',
  warnAt: 0.8,
  kinds: [
    { mechanism: 'laplace', event: laplaceEvent(10), claim: [0.1, 0], scale: 10, random: 'secure' },
    { mechanism: 'none', event: nonPrivateEvent, claim: [null, 0], scale: 0, random: 'seeded' },
  ],
  entries: [
    ['patients', 0, 3, 1_700_000_000_000],
    ['raw', 1, 1, 1_700_000_000_001],
  ],
  curves: [
    {
      label: 'model',
      utility: 'accuracy',
      measuredOn: '114 public rows',
      delta: 1e-6,
      points: [{ epsilon: 1, mean: 0.9, low: 0.8, high: 0.95, runs: 5 }],
      baselines: [],
    },
  ],
};

describe('a message of version 1', () => {
  it('is read as the same releases, with a claim for all of an entry, and curves as reports', () => {
    const message = decodeLedger(JSON.stringify(version1));
    expect(message).toMatchObject({ version: 2, session: 'saved', sequence: 4 });
    expect(message.entries).toMatchObject([
      { id: '1', kind: 'release', label: 'patients', times: 3, at: 1_700_000_000_000, event: laplaceEvent(10) },
      { id: '2', kind: 'release', label: 'raw', times: 1, claim: { epsilon: Infinity }, random: 'seeded' },
    ]);
    expect(message.entries[0]?.claim.epsilon).toBeCloseTo(0.3, 12);
    expect(message.reports).toMatchObject([{ kind: 'curve', label: 'model' }]);
    expect(message.leftOut).toBeUndefined();
    expect(decodeLedger(encodeLedger(message))).toEqual(message);
  });

  it('gives a message or refuses, whatever was changed in it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), hostile, (path, replacement) => {
        decodesOrRefuses(mutate(version1, path, replacement));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what a later version may send', () => {
  const payload = JSON.parse(JSON.stringify(encodeLedger(example))) as ReturnType<typeof encodeLedger>;

  it('is shown without the kinds of reports that are unknown, which are named', () => {
    const reports = [...payload.reports, { kind: 'weather', label: 'rain' }, { kind: 'audit', label: 7 }, 5, null];
    const message = decodeLedger({ ...payload, reports });
    expect(message.reports).toEqual(example.reports);
    expect(message.leftOut).toEqual({ events: [], reports: ['weather', 'audit', '?'] });
  });

  it('is shown with the entries of unknown events, of which nothing is proven', () => {
    for (const event of [
      { kind: 'quantum', qubits: 3 },
      composed([laplaceEvent(1), { kind: 'quantum' } as never]),
      { kind: 'poisson-sampled', rate: 0.1, event: { kind: 'quantum' } },
    ]) {
      const kinds = payload.kinds.map((kind, index) => (index === 0 ? { ...kind, event } : kind));
      const message = decodeLedger({ ...payload, kinds });
      expect(message.leftOut).toEqual({ events: ['quantum'], reports: [] });
      expect(message.entries.map(({ label }) => label)).toEqual(example.entries.map(({ label }) => label));
      const unknown = message.entries[0]?.event ?? nonPrivateEvent;
      for (const name of FILTER_NAMES) {
        const proven = (): number => filterNamed(name, message.budget, message.relation).spend(unknown).spent();
        let epsilon = Infinity;
        try {
          epsilon = proven();
        } catch (error) {
          expect(error).toMatchObject({ code: 'unsupported-event' });
        }
        expect(epsilon).toBe(Infinity);
      }
    }
  });

  it('is refused where an event of a known kind is not as that kind is', () => {
    for (const event of [
      { kind: 'laplace' },
      { kind: 'laplace', noiseMultiplier: '1' },
      { kind: 7 },
      'laplace',
      null,
    ]) {
      const kinds = payload.kinds.map((kind) => ({ ...kind, event }));
      expect(() => decodeLedger({ ...payload, kinds })).toThrow('not an epsbook ledger message');
    }
  });
});

describe('refusals in a message', () => {
  const refusal = {
    label: 'mean age',
    requested: { epsilon: null, delta: 1e-7 },
    spent: 0.8,
    after: null,
    remedy: 'ask for less ε',
    times: 2,
    at: 1_700_000_000_000,
  };
  const told = { ...messageOf([]), refusals: [refusal] };

  it('come back as they were', () => {
    expect(decodeLedger(JSON.stringify(encodeLedger(told)))).toEqual(told);
  });

  it('may be absent, as in messages of old', () => {
    expect(decodeLedger(encodeLedger(messageOf([]))).refusals).toBeUndefined();
  });

  it('are refused where they are malformed, and lose what is unknown here', () => {
    expect(() => decodeLedger({ ...encodeLedger(told), refusals: [{ ...refusal, spent: -1 }] })).toThrow(
      /not an epsbook/,
    );
    expect(decodeLedger({ ...encodeLedger(told), refusals: [{ ...refusal, later: 1 }] })).toEqual(told);
  });
});

describe('a run in a message', () => {
  it('comes back with its start and its progress', () => {
    const run: LedgerEntry = {
      ...entryOf('model', poissonSampled(0.01, gaussianEvent(1)), 0.5),
      kind: 'run',
      start: gaussianEvent(20),
      times: 100,
      run: 'model',
      progress: { asked: 200, steps: 150, allotted: 120, taken: 40, state: 'running' },
    };
    const { progress: _, ...later } = { ...run, id: 'later' };
    const message = messageOf([run, later]);
    expect(decodeLedger(wire(message))).toEqual(message);
  });
});

describe('an entry as a store keeps it', () => {
  it('comes back from JSON as it was', () => {
    for (const entry of example.entries) {
      expect(entryFromJson(JSON.parse(JSON.stringify(entryToJson(entry))))).toEqual(entry);
    }
  });

  it('is refused where it is none, or of an event that is unknown', () => {
    const [kind, row] = entryToJson(example.entries[0] as LedgerEntry);
    for (const wrong of [undefined, {}, [], [kind], [row, kind], [{ ...kind, event: { kind: 'quantum' } }, row]]) {
      expect(() => entryFromJson(wrong)).toThrow('not an epsbook ledger message');
    }
  });
});

// What must not compile: an event, or a field of one, that the codec would forget.
type Forgetful = Fields<{ readonly rate: number; readonly name?: string }>;
// @ts-expect-error a field is forgotten
const forgotten: Forgetful = { rate: positive };
// @ts-expect-error a field that must be there is taken for one that need not
const optionalRate: Forgetful = { rate: optional(positive), name: optional(text) };
// @ts-expect-error a text for a number
const wrongType: Forgetful = { rate: text, name: optional(text) };
expect([forgotten, optionalRate, wrongType]).toHaveLength(3);
