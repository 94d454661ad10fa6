import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLivePublisher, latest, type Clock, type Display } from '../../kernel-lib/src/notebook/index.js';

/** A clock that is moved by hand. Cells end when told to. */
class ManualClock implements Clock {
  #time = 0;
  #timers: { at: number; action: () => void }[] = [];
  #ends: (() => void)[] = [];

  now = (): number => this.#time;

  after(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.#time + milliseconds, action };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  atCellEnd(action: () => void): () => void {
    this.#ends.push(action);
    return () => (this.#ends = this.#ends.filter((other) => other !== action));
  }

  /** Lets time pass without the event loop having a turn, as in a loop without pauses. */
  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Lets time pass, and timers fire. */
  sleep(milliseconds: number): void {
    const until = this.#time + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#time = Math.max(this.#time, next.at);
      next.action();
    }
    this.#time = Math.max(this.#time, until);
  }

  endCell(): void {
    for (const action of [...this.#ends]) action();
  }

  /** Timers and listeners still set. */
  get pending(): number {
    return this.#timers.length + this.#ends.length;
  }
}

/** A number that is published, and when it was. */
function counter({ cost = 0 } = {}) {
  const clock = new ManualClock();
  const published: { at: number; state: number }[] = [];
  let state = 0;
  const publisher = latest(
    () => {
      published.push({ at: clock.now(), state });
      clock.pass(cost);
    },
    10,
    clock,
  );
  const change = (): void => {
    state++;
    publisher.changed();
  };
  return { clock, published, publisher, change, state: () => state };
}

describe('the latest state', () => {
  it('is published at once when it changes first, and again when it has changed and its turn comes', () => {
    const { clock, published, change } = counter();
    change();
    expect(published).toEqual([{ at: 0, state: 1 }]);
    change();
    change();
    expect(published).toHaveLength(1);
    clock.sleep(1_000);
    expect(published).toEqual([
      { at: 0, state: 1 },
      { at: 100, state: 3 },
    ]);
    expect(clock.pending).toBe(0);
  });

  it('is published in a loop without pauses, where no timer fires', () => {
    const { clock, published, change } = counter();
    for (let i = 0; i < 2_000; i++, clock.pass(1)) change();
    expect(published.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, i) => i * 100));
  });

  it('is published when the cell ends, and then not again', () => {
    const { clock, published, change } = counter();
    for (let i = 0; i < 50; i++) change();
    clock.endCell();
    expect(published.map(({ state }) => state)).toEqual([1, 50]);
    expect(clock.pending).toBe(0);
    clock.endCell();
    clock.sleep(1_000);
    expect(published).toHaveLength(2);
  });

  it('is published less often when publishing is slow: it takes a tenth of the time', () => {
    const { clock, published, change } = counter({ cost: 50 });
    for (let i = 0; i < 5_000; i++, clock.pass(1)) change();
    const gaps = published.slice(1).map(({ at }, i) => at - (published[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(502);
  });

  it('keeps its rate and loses no last state, whatever happens when', () => {
    const step = fc.record({
      action: fc.constantFrom('change', 'end', 'flush', 'pass', 'sleep'),
      milliseconds: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const { clock, published, publisher, change, state } = counter();
        let hurried = 0;
        for (const { action, milliseconds } of steps) {
          if (action === 'end' || action === 'flush') hurried++;
          ({
            change,
            end: () => clock.endCell(),
            flush: publisher.flush,
            pass: () => clock.pass(milliseconds),
            sleep: () => clock.sleep(milliseconds),
          })[action]();
        }
        clock.sleep(100);
        expect(published.at(-1)?.state ?? 0).toBe(state());
        expect(published.length).toBeLessThanOrEqual(1 + Math.floor(clock.now() / 100) + hurried);
        expect(published.every(({ state }, i) => i === 0 || state > (published[i - 1]?.state ?? 0))).toBe(true);
      }),
    );
  });

  it('goes on being published after publishing has failed once', () => {
    const clock = new ManualClock();
    let failures = 1;
    let published = 0;
    const publisher = latest(
      () => {
        if (failures-- > 0) throw new Error('not ready');
        published++;
      },
      10,
      clock,
    );
    expect(() => publisher.changed()).toThrow('not ready');
    publisher.changed();
    clock.sleep(100);
    expect(published).toBe(1);
  });
});

describe('a live publisher', () => {
  const recorder = (live: boolean): { display: Display; shown: unknown[] } => {
    const shown: unknown[] = [];
    return {
      shown,
      display: {
        live,
        show: (bundle, id) => void shown.push(['show', id, bundle]),
        update: (id, bundle) => void shown.push(['update', id, bundle]),
      },
    };
  };

  it('shows a state once and updates it in place from then on', () => {
    const clock = new ManualClock();
    const { display, shown } = recorder(true);
    let state = 'a';
    const bundle = () => ({ data: { 'text/plain': state } });
    const publisher = createLivePublisher({ display, id: 'state', bundle, clock });
    publisher.changed();
    state = 'b';
    publisher.changed();
    clock.endCell();
    expect(shown).toEqual([
      ['show', 'state', { data: { 'text/plain': 'a' } }],
      ['update', 'state', { data: { 'text/plain': 'b' } }],
    ]);
  });

  it('makes no bundle where nobody sees it', () => {
    const { display, shown } = recorder(false);
    let made = 0;
    const publisher = createLivePublisher({ display, id: 'state', bundle: () => ({ data: { made: ++made } }) });
    publisher.changed();
    publisher.flush();
    expect([made, shown]).toEqual([0, []]);
  });
});
