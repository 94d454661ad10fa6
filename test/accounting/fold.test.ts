import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrivacyError, type Delta, type Epsilon } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  composed,
  gaussianEvent,
  laplaceEvent,
  lossOf,
  noEvent,
  nonPrivateEvent,
  parallel,
  pure,
  randomizedResponseEvent,
  repeated,
  shuffledReports,
  zcdp,
  type DpEvent,
  type PrivacyProfile,
} from '../../kernel-lib/src/accounting/index.js';

/** An algebra that counts, so that what the fold does can be seen. */
const counting = {
  name: 'counting',
  relation: 'add-or-remove-one',
  adaptive: false,
  zero: 0,
  of: (event: DpEvent) => (event.kind === 'laplace' ? 1 : undefined),
  compose: (first: number, second: number) => first + second,
  repeat: (loss: number, times: number) => loss * times,
  worst: Math.max,
  profile: () => ({ epsilon: () => 0 as Epsilon, delta: () => 0 as Delta }),
} as const;

const one = laplaceEvent(1);

const { tree } = fc.letrec<{ tree: DpEvent }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant<DpEvent>(one),
    fc.tuple(tie('tree'), fc.integer({ min: 0, max: 5 })).map(([event, times]) => repeated(event, times)),
    fc.array(tie('tree'), { maxLength: 4 }).map((events) => composed(events)),
    fc.tuple(fc.array(tie('tree'), { maxLength: 4 }), fc.integer({ min: 1, max: 5 })).map((of) => parallel(...of)),
  ),
}));

const leaves = (event: DpEvent): number =>
  event.kind === 'repeated'
    ? event.times * leaves(event.event)
    : event.kind === 'composed'
      ? event.events.reduce((sum, each) => sum + leaves(each), 0)
      : event.kind === 'parallel'
        ? Math.min(event.moved, event.events.length) * Math.max(0, ...event.events.map(leaves))
        : 1;

describe('the fold over an event tree', () => {
  it('counts every leaf as often as it is repeated, and of parts side by side the worst', () => {
    fc.assert(fc.property(tree, (event) => lossOf(counting, event) === leaves(event)));
  });

  it('gives every accountant repetition: randomised response ten times costs ten times', () => {
    const once = randomizedResponseEvent(0.5);
    const ten = accountant(pure())
      .profile(repeated(once, 10))
      .epsilon(0 as never);
    expect(ten).toBeCloseTo(10 * Math.log(3), 10);
  });

  it('takes a million events built by a loop, flat or nested', () => {
    let nested: DpEvent = noEvent;
    for (let index = 0; index < 1_000_000; index++) nested = { kind: 'composed', events: [nested, one] };
    expect(lossOf(counting, nested)).toBe(1_000_000);
    expect(lossOf(counting, composed(Array.from({ length: 1_000_000 }, () => one)))).toBe(1_000_000);
  });

  it('costs nothing where nothing happened', () => {
    expect(lossOf(pure(), noEvent)).toBe(0);
    expect(lossOf(pure(), repeated(one, 0))).toBe(0);
  });

  it('says which event an accountant has no bound for', () => {
    expect(() => lossOf(zcdp(), shuffledReports(100, 1))).toThrow('no bound for a shuffled-reports event');
  });

  it('refuses a tree with a hole, which would hide all that comes after it', () => {
    const hole = undefined as unknown as DpEvent;
    for (const make of [
      () => composed([one, hole, one]),
      () => repeated(hole, 5),
      () => composed(hole as never),
      () => lossOf(pure(), { kind: 'composed', events: [one, hole, one] }),
      () => lossOf(pure(), hole),
    ]) {
      expect(make).toThrow(PrivacyError);
    }
  });

  it('answers no question about an epsilon or delta that is none', () => {
    for (const algebra of [pure(), zcdp()]) {
      const profile = accountant<number, PrivacyProfile>(algebra).profile(one);
      for (const bad of [NaN, -1, undefined]) {
        expect(() => profile.epsilon(bad as never)).toThrow('delta must be');
        expect(() => profile.delta(bad as never)).toThrow('epsilon must be');
      }
      expect(profile.delta(Infinity as Epsilon)).toBeLessThanOrEqual(Number.MIN_VALUE);
    }
  });

  it('never forgets a release without privacy', () => {
    expect(lossOf(pure(), composed([one, nonPrivateEvent]))).toBe(Infinity);
    expect(lossOf(zcdp(), composed([gaussianEvent(1), nonPrivateEvent]))).toBe(Infinity);
  });
});
