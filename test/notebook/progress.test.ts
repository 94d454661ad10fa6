import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerBridge } from '../../kernel-lib/src/kernel/bridge.js';
import { showProgress } from '../../kernel-lib/src/notebook/progress.js';

/** A kernel that notes what is shown: which display, and its text. */
const shown: { id: string | undefined; text: unknown; update: boolean }[] = [];
const cellEnds = new Set<() => void>();
const never = (): (() => void) => () => undefined;

function endCell(): void {
  for (const listener of [...cellEnds]) listener();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  offerBridge({
    display: ({ data, transient }, update) =>
      shown.push({ id: transient.display_id, text: data['text/plain'], update }),
    clearOutput: () => undefined,
    onInterrupt: never,
    onCellEnd: (listener) => {
      cellEnds.add(listener);
      return () => cellEnds.delete(listener);
    },
  });
});

afterEach(() => {
  endCell();
  shown.length = 0;
  vi.useRealTimers();
  offerBridge(undefined as never);
});

const begun = (label: string) => {
  const work = Symbol(label);
  return (done: number, milliseconds: number, stopped?: true): void => {
    showProgress({ work, label, done, of: 10, ...(stopped && { stopped }) });
    vi.advanceTimersByTime(milliseconds);
  };
};

function run(label: string, milliseconds = 1000): void {
  const at = begun(label);
  at(1, milliseconds);
  at(10, 1000);
}

const displays = () => new Set(shown.map(({ id }) => id)).size;

describe('bars of long work', () => {
  it('are one below a cell, however many pieces of work come one after another', () => {
    for (const label of ['one', 'two', 'three']) run(label);
    expect(displays()).toBe(1);
    expect(shown.filter(({ update }) => !update)).toHaveLength(1);
    expect(shown.at(-1)?.text).toBe('three: done');
  });

  it('are others in another cell', () => {
    run('one');
    endCell();
    run('two');
    expect(displays()).toBe(2);
  });

  it('are others where two pieces of work go on at once, and where one was stopped', () => {
    const [one, other] = [begun('one'), begun('other')];
    one(1, 300);
    other(1, 300);
    one(2, 300);
    other(2, 300);
    expect(displays()).toBe(2);
    one(3, 1000, true);
    other(10, 1000);
    expect(shown.map(({ text }) => text)).toContain('one: stopped at step 3 of 10');
    run('after');
    expect(displays()).toBe(2);
    expect(shown.at(-1)?.text).toBe('after: done');
    expect(shown.filter(({ text }) => String(text).startsWith('one')).at(-1)?.text).toContain('stopped');
  });

  it('are not shown of work that takes no time, nor does that replace another’s', () => {
    run('long');
    run('short', 10);
    expect(shown.at(-1)?.text).toBe('long: done');
  });

  it('stay in the cell where their work began when it ends in a later one', () => {
    const one = begun('one');
    one(1, 1000);
    one(2, 1000);
    endCell();
    one(10, 1000);
    run('two');
    expect(displays()).toBe(2);
  });
});
