import { describe, expect, it } from 'vitest';
import {
  composed,
  laplaceEvent,
  repeated,
  shuffledReports,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import { decodeLedger, encodeLedger } from '../../kernel-lib/src/ledger/index.js';
import { laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession, Session } from '../../kernel-lib/src/session/index.js';
import { count } from '../../kernel-lib/src/statistics/index.js';

let names = 0;
const declared = (relation: 'add-or-remove-one' | 'replace-one' = 'add-or-remove-one') =>
  dataset({ name: `attacked ${String(names++)}`, unit: 'person', data: [{ x: 1 }, { x: 2 }], relation });
const open = () => openSession(declared(), { budget: { epsilon: 1 } });

/** A mechanism of somebody's own, that says this event of itself. */
const saying = (event: unknown): never =>
  ({
    description: `own ${String(names++)}`,
    bind: () => ({
      name: 'own',
      event,
      claim: { epsilon: 0.001, delta: 0 },
      scale: 1,
      noise: undefined,
      prepare: () => () => 1,
    }),
  }) as never;

/** 1e6, and from the nth reading on .01. */
function changing(readings: number): DpEvent {
  let read = 0;
  return {
    kind: 'laplace',
    get noiseMultiplier() {
      return read++ < readings ? 1e6 : 0.01;
    },
  } as never;
}

describe('what was priced is what is entered, whatever the event is made of', () => {
  it.each([1, 2, 3, 4, 5])('an event whose noise is less from reading %d on', (readings) => {
    const session = open();
    session.release('n', count(), saying(changing(readings)));
    const [entry] = session.message().entries;
    expect(entry?.event).toEqual(laplaceEvent(1e6));
    expect(session.spent).toBeCloseTo(1e-6, 9);
  });

  it('a list of parts that says it is empty the second time is the parts that were priced', () => {
    let asked = 0;
    const parts = new Proxy([laplaceEvent(2)], {
      get: (target, name, receiver): unknown =>
        name === 'length' && asked++ > 0 ? 0 : Reflect.get(target, name, receiver),
    });
    const session = open();
    try {
      session.release('n', count(), saying({ kind: 'composed', events: parts }));
    } catch {
      // Refused is right as well.
    }
    const [entry] = session.message().entries;
    const priced = entry?.event.kind === 'composed' ? entry.event.events.length / 2 : 0;
    expect(session.spent).toBeCloseTo(priced, 9);
  });

  it.each([
    ['inherited', Object.create({ kind: 'laplace', noiseMultiplier: 0.01 })],
    ['negative times', { kind: 'repeated', times: -5, event: laplaceEvent(1) }],
    ['no times', { kind: 'repeated', times: NaN, event: laplaceEvent(1) }],
    ['no noise', { kind: 'laplace', noiseMultiplier: NaN }],
    ['less noise than none', { kind: 'laplace', noiseMultiplier: -1 }],
  ])('%s: refused, nothing spent', (_, event) => {
    const session = open();
    expect(() => session.release('n', count(), saying(event))).toThrow('event must be');
    expect(session.spent).toBe(0);
    expect(session.message().entries).toEqual([]);
  });

  it('another form for JSON changes nothing', () => {
    const event = { kind: 'laplace', noiseMultiplier: 0.5, toJSON: () => laplaceEvent(1e6) };
    expect(() => open().release('n', count(), saying(event))).toThrow('does not admit');
  });
});

describe('a session cannot be talked out of its budget', () => {
  it('by assignment, by a property of its own, by a subclass, or by a second reading of the options', () => {
    const session = open();
    session.release('n', count(), laplace({ epsilon: 1 }));
    expect(() => Object.assign(session, { spent: 0 })).toThrow(TypeError);
    Object.defineProperty(session, 'budget', { value: { epsilon: 100, delta: 0 } });
    expect(() => session.release('m', count(), laplace({ epsilon: 1 }))).toThrow('does not admit');
    class Generous extends Session {
      override get spent() {
        return 0 as never;
      }
    }
    const generous = new Generous(declared(), { budget: { epsilon: 1 } });
    generous.release('n', count(), laplace({ epsilon: 1 }));
    expect(() => generous.release('m', count(), laplace({ epsilon: 1 }))).toThrow('does not admit');
    let read = 0;
    const growing = {
      get epsilon() {
        return read++ === 0 ? 1 : 1e9;
      },
    };
    const opened = openSession(declared(), { budget: growing });
    expect(() => opened.release('n', count(), laplace({ epsilon: 2 }))).toThrow('does not admit');
  });

  it('by questions and listeners that release in between', () => {
    const session = open();
    const nosy = {
      ...count(),
      description: 'nosy',
      answer: (data: readonly unknown[]) => {
        session.release('inner', count(), laplace({ epsilon: 0.9 }));
        return data.length;
      },
    };
    expect(() => session.release('outer', nosy as never, laplace({ epsilon: 0.9 }))).toThrow('does not admit');
    expect(session.spent).toBeLessThanOrEqual(1);
  });
});

describe('an entry is read again', () => {
  const nested = (levels: number): DpEvent => {
    let event: DpEvent = laplaceEvent(1e3);
    for (let level = 0; level < levels; level++)
      event = level % 2 === 0 ? composed([event, laplaceEvent(1e6)]) : repeated(event, 1);
    return event;
  };

  it.each([1, 25, 60, 100])('however deep its event is: %d levels', (levels) => {
    const session = open();
    session.release('n', count(), saying(nested(levels)));
    const message = session.message();
    const again = decodeLedger(JSON.parse(JSON.stringify(encodeLedger(message))));
    expect(again.entries).toEqual(message.entries);
  });

  it('and deeper ones are refused before anything is spent, with the remedy', () => {
    const session = open();
    expect(() => session.release('n', count(), saying(nested(101)))).toThrow(/100 levels deep: compose its parts/);
    expect(session.spent).toBe(0);
  });
});

it('shuffled reports cost a session what shuffling leaves of them', () => {
  const session = openSession(declared('replace-one'), { budget: { epsilon: 1, delta: 1e-6 } });
  session.release('reports', count({ where: { column: 'x', equals: 1 } }), saying(shuffledReports(10_000, 2)));
  expect(session.spent).toBeLessThan(0.2);
  expect(session.spent).toBeGreaterThan(0.1143);
});
