import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox, type Publish, type StreamName } from '../../kernel-lib/src/kernel/outbox.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** An outbox that goes by the timers of the test. */
const outboxOf = (): Outbox =>
  new Outbox({
    now: () => performance.now(),
    setTimeout: (call, delay) => setTimeout(call, delay),
    clearTimeout: (timer) => {
      clearTimeout(timer);
    },
  });

interface Sent {
  readonly at: number;
  readonly cell: string;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A record of what was sent, and the channels of cells that write to it. */
function recorder(): { sent: Sent[]; cell: (name: string) => Publish } {
  const sent: Sent[] = [];
  return {
    sent,
    cell: (cell) => (type, content) => {
      // What is sent is written out then: later changes do not reach it.
      const written = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
      sent.push({ at: performance.now(), cell, type, content: written });
    },
  };
}

const display = (text: string, id?: string) => ({
  data: { 'text/plain': text },
  metadata: {},
  transient: id === undefined ? {} : { display_id: id },
});

const textOf = ({ content }: Sent): unknown => (content['data'] as Record<string, unknown>)['text/plain'];

/** The most of `amounts` that fall into any window of 3 seconds, as Jupyter Server counts. */
function mostInWindow(sent: readonly Sent[], amount: (message: Sent) => number): number {
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const message of sent) {
    sum += amount(message);
    for (let old = sent[first]; old !== undefined && old.at <= message.at - 3_000; old = sent[++first])
      sum -= amount(old);
    most = Math.max(most, sum);
  }
  return most;
}

describe('an outbox', () => {
  it('sends a few writes as they come', () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 10; i++) outbox.stream(publish, 'stdout', String(i));
    expect(sent.map(({ content }) => content['text'])).toEqual(Array.from({ length: 10 }, (_, i) => String(i)));
  });

  it('gathers many writes, and sends the last of them when time has passed', () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 10_000; i++) outbox.stream(publish, 'stdout', 'x');
    expect(sent.length).toBeLessThan(30);
    vi.advanceTimersByTime(100);
    expect(sent.map(({ content }) => content['text']).join('')).toBe('x'.repeat(10_000));
    expect(sent.length).toBeLessThan(30);
  });

  it('never sends more than Jupyter Server lets pass, whatever is written', async () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 6_000; i++) outbox.stream(publish, i % 2 === 0 ? 'stdout' : 'stderr', 'y'.repeat(1_000));
    let done = false;
    void outbox.sent().then(() => (done = true));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toBe(true);
    expect(sent).toHaveLength(6_000);
    expect(mostInWindow(sent, () => 1)).toBeLessThan(3_000);
    expect(mostInWindow(sent, ({ content }) => JSON.stringify(content).length + 1_000)).toBeLessThan(3_000_000);
  });

  it('sends a display updated faster than that in its last state, and only its own', async () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 5_000; i++)
      for (const id of ['a', 'b']) outbox.display(publish, display(`${id}${String(i)}`, id), i > 0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.length).toBeLessThan(1_010);
    for (const id of ['a', 'b']) {
      const own = sent.filter(({ content }) => (content['transient'] as { display_id: string }).display_id === id);
      expect(own[0]?.type).toBe('display_data');
      expect(own.slice(1).every(({ type }) => type === 'update_display_data')).toBe(true);
      expect(own.map(textOf).at(-1)).toBe(`${id}4999`);
    }
  });

  it('shows what had to wait as it was when it was shown', async () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 1_000; i++) outbox.display(publish, display('filler'), false);
    const data = { 'text/plain': 'as shown' };
    outbox.display(publish, { data, metadata: {}, transient: {} }, false);
    data['text/plain'] = 'changed afterwards';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(textOf).at(-1)).toBe('as shown');
  });

  it('discards what waits when it is told to, and lets go whoever awaits it', async () => {
    const { sent, cell } = recorder();
    const [outbox, publish] = [outboxOf(), cell('1')];
    for (let i = 0; i < 1_500; i++) outbox.display(publish, display(String(i)), false);
    const awaited = outbox.sent();
    expect(sent).toHaveLength(1_000);
    expect(outbox.discard()).toBe(500);
    await awaited;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1_000);
  });

  it('keeps every text and display, in order and with its cell, whatever they are', async () => {
    const output = fc.record({
      cell: fc.constantFrom('1', '2'),
      kind: fc.constantFrom<StreamName | 'display'>('stdout', 'stderr', 'display'),
      text: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('🔒x'.repeat(50_000))),
      pause: fc.constantFrom(0, 0, 0, 10, 200),
    });
    /** A stream may be cut anywhere; merged again it tells what was written. */
    const merge = (outputs: readonly { cell: string; kind: string; text: string }[]): string[] => {
      const merged: string[] = [];
      let before = '';
      for (const { cell, kind, text } of outputs) {
        const source = `${cell} ${kind}`;
        if (kind !== 'display' && source === before) merged.push(`${merged.pop() ?? ''}${text}`);
        else merged.push(`${source}: ${text}`);
        before = source;
      }
      return merged;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(output, { maxLength: 200 }), async (outputs) => {
        const { sent, cell } = recorder();
        const outbox = outboxOf();
        const cells = { '1': cell('1'), '2': cell('2') };
        for (const { cell: name, kind, text, pause } of outputs) {
          const publish = cells[name];
          if (kind === 'display') outbox.display(publish, display(text), false);
          else outbox.stream(publish, kind, text);
          vi.advanceTimersByTime(pause);
        }
        await vi.advanceTimersByTimeAsync(120_000);
        const arrived = sent.map((message) => {
          const { cell, type, content } = message;
          return type === 'stream'
            ? { cell, kind: String(content['name']), text: String(content['text']) }
            : { cell, kind: 'display', text: String(textOf(message)) };
        });
        expect(merge(arrived)).toEqual(merge(outputs));
      }),
      { numRuns: 50 },
    );
  });
});
