import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import {
  composed,
  gaussianEvent,
  laplaceEvent,
  repeated,
  shuffledReports,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import type { RandomSource } from '../../kernel-lib/src/core/index.js';
import { decodeLedger, encodeLedger } from '../../kernel-lib/src/ledger/index.js';
import { laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession, Session } from '../../kernel-lib/src/session/index.js';
import { count, sum } from '../../kernel-lib/src/statistics/index.js';

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

describe('what everything inherits is no option', () => {
  const polluted = (target: object, key: PropertyKey, value: unknown, run: () => void): void => {
    const before = Object.getOwnPropertyDescriptor(target, key);
    Object.defineProperty(target, key, { value, configurable: true, writable: true });
    try {
      run();
    } finally {
      if (before === undefined) Reflect.deleteProperty(target, key);
      else Object.defineProperty(target, key, before);
    }
  };

  it.each<[string, object, PropertyKey, unknown]>([
    // Scores of a median would count as if they all rose together, at twice the ε.
    ['Object.prototype.monotonic', Object.prototype, 'monotonic', true],
    // Questions would say that they bound a unit by themselves.
    ['Object.prototype.unit', Object.prototype, 'unit', 'x'],
    ['Object.prototype.changes', Object.prototype, 'changes', 0],
    // Every event would be the one that was priced first.
    ['Object.prototype.toJSON', Object.prototype, 'toJSON', () => 'same'],
    ['Array.prototype.toJSON', Array.prototype, 'toJSON', () => 'same'],
    ['Array.prototype.reduce', Array.prototype, 'reduce', () => 0],
    ['Math.log', Math, 'log', () => 0],
    ['Object.prototype.hasOwnProperty', Object.prototype, 'hasOwnProperty', () => true],
  ])('%s is told, and nothing is spent or drawn', (name, target, key, value) => {
    const session = open();
    const fresh = declared();
    let refusals: unknown[] = [];
    polluted(target, key, value, () => {
      refusals = [
        () => session.release('n', count(), laplace({ epsilon: 0.1 })),
        () => session.run({ label: 'r', mechanism: 'm', step: laplaceEvent(10), steps: 1, scale: 1 }),
        () => openSession(fresh, { budget: { epsilon: 1 } }),
      ].map((attempt) => {
        try {
          return attempt();
        } catch (error) {
          return error;
        }
      });
    });
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'invalid-argument', details: { argument: name } });
    }
    expect(session.message().entries).toEqual([]);
    session.release('n', count(), laplace({ epsilon: 0.1 }));
    expect(session.spent).toBeCloseTo(0.1, 8);
  });

  it('nor where it is changed while a question is asked', () => {
    const session = open();
    const nosy = {
      ...count(),
      description: 'changes the language',
      answer: (data: readonly unknown[]) => {
        Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'same', configurable: true });
        return data.length;
      },
    };
    try {
      expect(() => session.release('n', nosy as never, laplace({ epsilon: 0.9 }))).toThrow('Object.prototype.toJSON');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'toJSON');
    }
    expect(session.message().entries).toEqual([]);
  });

  it('what libraries add or replace elsewhere is left alone', () => {
    const session = open();
    polluted(Array.prototype, 'lastItem', undefined, () => {
      polluted(
        Math,
        'random',
        () => 0.5,
        () => {
          session.release('n', count(), laplace({ epsilon: 0.1 }));
        },
      );
    });
    expect(session.spent).toBeCloseTo(0.1, 8);
  });
});

describe('what was checked is what is used', () => {
  it('a claim that releases while it is read spends, and leaves the rest less', () => {
    const session = open();
    const own = saying(laplaceEvent(1 / 0.9)) as unknown as { bind(): object };
    const greedy = {
      description: 'greedy',
      bind: () => ({
        ...own.bind(),
        claim: {
          get epsilon() {
            session.release('inner', count(), laplace({ epsilon: 0.9 }));
            return 0.9;
          },
          delta: 0,
        },
      }),
    };
    expect(() => session.release('outer', count(), greedy as never)).toThrow('does not admit');
    expect(session.spent).toBeLessThanOrEqual(1);
  });

  it('a step that is changed while its run goes on costs what it cost when the run began', () => {
    const session = openSession(declared(), { budget: { epsilon: 10, delta: 1e-6 } });
    const step = { kind: 'gaussian', noiseMultiplier: 30 };
    const request = { label: 'r', mechanism: 'm', step, steps: 60, scale: 30 };
    const run = session.run(request as never);
    run.step();
    step.noiseMultiplier = 1e9;
    request.steps = 1;
    for (let taken = 1; taken < 60; taken++) run.step();
    run.end();
    const honest = openSession(declared(), { budget: { epsilon: 10, delta: 1e-6 } });
    for (const _ of honest.run({ ...request, steps: 60, step: gaussianEvent(30) })) expect(_).toBeGreaterThan(0);
    expect(session.spent).toBeCloseTo(honest.spent, 9);
    expect(
      session.message().entries.every(({ event }) => event.kind === 'gaussian' && event.noiseMultiplier === 30),
    ).toBe(true);
  });

  it('a list of another class, whose copies are what it likes, is copied place by place', () => {
    class Liar extends Array<DpEvent> {
      override map(): never {
        return [] as never;
      }
    }
    const session = open();
    const event = { kind: 'composed', events: Liar.from([laplaceEvent(1.25), laplaceEvent(10)]) };
    session.release('n', count(), saying(event));
    expect(session.spent).toBeCloseTo(0.9, 8);
    expect(() => session.release('m', count(), saying(event))).toThrow('does not admit');
  });

  it('data that are a proxy, and rows that answer differently each time, cost what was priced', () => {
    let drawn = 1;
    const rows = Array.from({ length: 5 }, () => ({
      get x() {
        return (drawn = (drawn * 7 + 1e6) % 1e9);
      },
    }));
    const data = new Proxy(rows, {});
    const session = openSession(dataset({ name: `attacked ${String(names++)}`, data }), { budget: { epsilon: 1 } });
    session.release('s', sum('x', { lower: 0, upper: 1 }), laplace({ epsilon: 1 }));
    expect(() => session.release('t', sum('x', { lower: 0, upper: 1 }), laplace({ epsilon: 1 }))).toThrow(
      'does not admit',
    );
  });

  it.each([
    ['a promise', Promise.resolve(5)],
    ['a thenable', { then: (done: (value: number) => void) => done(5) }],
    ['an object that is a number when asked', { valueOf: (): number => 5 }],
  ])('an answer that is %s is refused before anything is spent', (_, answer) => {
    const session = open();
    const question = { ...count(), description: `odd ${String(names++)}`, answer: () => answer };
    expect(() => session.release('n', question as never, laplace({ epsilon: 0.1 }))).toThrow('answer must be');
    expect(session.message().entries).toEqual([]);
  });

  it('options are read once, whatever they say the second time', () => {
    let asked = 0;
    const budget = new Proxy(
      { epsilon: 1 },
      {
        get: (target, key): unknown => (key === 'epsilon' ? (asked++ === 0 ? 1 : 1e9) : Reflect.get(target, key)),
      },
    );
    const session = openSession(declared(), { budget });
    expect(() => session.release('n', count(), laplace({ epsilon: 2 }))).toThrow('does not admit');
    let epsilon = 0.1;
    const noise = laplace({
      get epsilon() {
        return (epsilon *= 10) / 10;
      },
    });
    const drawn = openSession(declared(), { budget: { epsilon: 1e6 } }).release('n', count(), noise);
    // Which of the answers is taken matters little; that the noise is that of what was debited does.
    expect(drawn.event).toMatchObject({ kind: 'laplace', noiseMultiplier: expect.closeTo(drawn.scale, 6) as number });
  });

  it('randomness of one’s own is not secure because it says so', () => {
    const random: RandomSource = { kind: 'secure', fill: (bytes) => void bytes.fill(7) };
    const session = openSession(declared(), { budget: { epsilon: 1 }, random });
    const release = session.release('n', count(), laplace({ epsilon: 0.1 }));
    expect(release.random).toBe('seeded');
    expect(String(release)).toContain('seeded: not private');
  });
});

it('a worker thread has no budget of its own', async () => {
  const session = new URL('../../kernel-lib/dist/session/index.js', import.meta.url).href;
  const code = `
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(session)}).then(({ dataset, openSession }) => {
      try {
        openSession(dataset({ name: 'clinic', data: [1] }), { budget: { epsilon: 1 } });
        parentPort.postMessage('opened');
      } catch (error) {
        parentPort.postMessage(error.message);
      }
    });`;
  const worker = new Worker(code, { eval: true });
  const [said] = (await once(worker, 'message')) as [string];
  await worker.terminate();
  expect(said).toBe(
    "store must be given in a worker thread, which would have a budget of its own otherwise: openLedgerStore() of 'epsbook/storage', or release in the main thread",
  );
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
