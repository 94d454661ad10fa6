import fc from 'fast-check';
import { decodeLedger } from 'epsbook/ledger';
import { describe, expect, it } from 'vitest';
import { LedgerStore } from '../../labextension/src/tracker/ledger-store.js';
import { laplaceEntry, messageOf, wire } from './messages.js';

const newStore = (): LedgerStore => new LedgerStore(() => 0);
const snapshot = (session: string, sequence: number, at = 0): unknown =>
  wire(messageOf([laplaceEntry(`after ${String(sequence)}`, 0.1, { at })], { session, sequence }));
const states = (store: LedgerStore): string[] =>
  store.ledgers.map(({ message, state }) => `${message.session} ${String(message.sequence)} ${state}`);

describe('the store of ledgers', () => {
  it('keeps the highest sequence of each session, in whatever order messages come, lost and repeated ones included', () => {
    const messages = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 30 })), { minLength: 1 });
    fc.assert(
      fc.property(messages, (list) => {
        const store = newStore();
        const highest = new Map<string, number>();
        for (const [session, sequence] of list) {
          store.receive(snapshot(session, sequence));
          highest.set(session, Math.max(sequence, highest.get(session) ?? 0));
        }
        const kept = new Map(store.ledgers.map(({ message }) => [message.session, message.sequence]));
        expect(kept).toEqual(highest);
      }),
    );
  });

  it('has the ledger that changed last first', () => {
    const store = newStore();
    store.receive(snapshot('a', 1));
    store.receive(snapshot('b', 1));
    expect(states(store)).toEqual(['b 1 live', 'a 1 live']);
    store.receive(snapshot('a', 2));
    expect(states(store)).toEqual(['a 2 live', 'b 1 live']);
  });

  it('takes a saved notebook’s ledgers as saved, the one with the last release first', () => {
    const store = newStore();
    expect(store.rescan([snapshot('old', 4, 10), snapshot('new', 2, 20)].map(decodeLedger))).toBe(true);
    expect(states(store)).toEqual(['new 2 saved', 'old 4 saved']);
  });

  it('makes a saved ledger live when the kernel speaks of it', () => {
    const store = newStore();
    store.rescan([decodeLedger(snapshot('a', 4))]);
    store.receive(snapshot('a', 5));
    expect(states(store)).toEqual(['a 5 live']);
  });

  it('says that a ledger’s kernel is gone, and goes on with the new kernel’s ledger', () => {
    const store = newStore();
    store.receive(snapshot('before', 7));
    expect(store.kernelGone()).toBe(true);
    expect(store.kernelGone()).toBe(false);
    expect(states(store)).toEqual(['before 7 restarted']);
    store.receive(snapshot('after', 1));
    expect(states(store)).toEqual(['after 1 live', 'before 7 restarted']);
  });

  it('forgets with the outputs what only stood there, and keeps what the kernel still has', () => {
    const store = newStore();
    store.rescan([decodeLedger(snapshot('saved', 1))]);
    store.receive(snapshot('live', 1));
    expect(store.rescan([])).toBe(true);
    expect(states(store)).toEqual(['live 1 live']);
    store.kernelGone();
    expect(store.rescan([decodeLedger(snapshot('live', 1))])).toBe(false);
    expect(states(store)).toEqual(['live 1 restarted']);
    store.rescan([]);
    expect(states(store)).toEqual([]);
  });

  it('passes over what is no ledger, and says that nothing changed', () => {
    const store = newStore();
    store.receive(snapshot('a', 3));
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(store.receive(data)).toBeUndefined();
      }),
    );
    expect(store.receive({ ...(snapshot('a', 9) as object), budget: { epsilon: -1, delta: 0 } })).toBeUndefined();
    expect(states(store)).toEqual(['a 3 live']);
  });
});
