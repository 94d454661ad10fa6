import { describe, expect, it } from 'vitest';
import type { Delta } from '../../kernel-lib/src/core/index.js';
import {
  accountant,
  composed,
  discreteLaplaceEvent,
  epsilonDeltaEvent,
  exponentialEvent,
  gaussianDp,
  gaussianEvent,
  groupEvent,
  groupPrivacy,
  laplaceEvent,
  nonPrivateEvent,
  permuteAndFlipEvent,
  poissonSampled,
  pure,
  randomizedResponseEvent,
  repeated,
  zcdp,
  zcdpEvent,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';

const epsilonOf = (event: DpEvent): number =>
  accountant(pure())
    .profile(event)
    .epsilon(0 as Delta);

describe('group privacy', () => {
  it('multiplies epsilon and more than multiplies delta', () => {
    expect(groupPrivacy(5, 1, 1e-9)).toEqual({
      epsilon: expect.closeTo(5, 12) as number,
      delta: expect.closeTo(8.579102488372161e-8, 18) as number,
    });
    expect(groupPrivacy(7, 0, 1e-3).delta).toBeCloseTo(7e-3, 15);
    expect(groupPrivacy(1000, 10, 1e-9).delta).toBe(1);
    expect(groupPrivacy(1000, 10, 0).delta).toBe(0);
  });

  it.each([laplaceEvent(3), discreteLaplaceEvent(3, 2), randomizedResponseEvent(0.4, 3), exponentialEvent(0.2)])(
    'makes a pure event three times as costly for three: %o',
    (event) => {
      expect(epsilonOf(groupEvent(event, 3))).toBeCloseTo(3 * epsilonOf(event), 12);
      expect(epsilonOf(groupEvent(event, 3))).toBeGreaterThanOrEqual(3 * epsilonOf(event));
    },
  );

  it('makes concentrated events nine times as costly for three, within plans too', () => {
    const plan = composed([gaussianEvent(4), repeated(zcdpEvent(0.01), 5)]);
    const single = accountant(zcdp()).profile(plan);
    const trio = accountant(zcdp()).profile(groupEvent(plan, 3));
    const same = accountant(zcdp()).profile(repeated(plan, 9));
    expect(trio.epsilon(1e-6 as Delta)).toBeCloseTo(same.epsilon(1e-6 as Delta), 10);
    expect(trio.epsilon(1e-6 as Delta)).toBeGreaterThan(single.epsilon(1e-6 as Delta));
    const gdp = accountant(gaussianDp());
    expect(gdp.profile(groupEvent(gaussianEvent(6), 3)).epsilon(1e-6 as Delta)).toBeCloseTo(
      gdp.profile(gaussianEvent(2)).epsilon(1e-6 as Delta),
      10,
    );
  });

  it('does not pretend to know sampled groups', () => {
    expect(() => groupEvent(poissonSampled(0.1, laplaceEvent(1)), 2)).toThrow('no group version');
    expect(groupEvent(poissonSampled(0.1, laplaceEvent(1)), 1)).toEqual(poissonSampled(0.1, laplaceEvent(1)));
    expect(() => groupEvent(zcdpEvent(0.1, 0.1), 2)).toThrow('no group version');
    expect(groupEvent(epsilonDeltaEvent(1, 1e-6), 2)).toMatchObject({ kind: 'epsilon-delta' });
  });

  it('records as non-private what promises a group nothing', () => {
    for (const [event, size] of [
      [epsilonDeltaEvent(10, 1e-9), 1000],
      [epsilonDeltaEvent(0, 0.5), 2],
      [epsilonDeltaEvent(1e300, 0), 1e9],
      [exponentialEvent(1e300), 1e9],
      [permuteAndFlipEvent(1e300), 1e9],
      [zcdpEvent(1e300), 1e9],
      [gaussianEvent(5e-324), 3],
      [discreteLaplaceEvent(1, 2 ** 50), 16],
    ] as const)
      expect(groupEvent(event, size)).toEqual(nonPrivateEvent);
    expect(groupEvent(epsilonDeltaEvent(0, 0.4), 2)).toMatchObject({ kind: 'epsilon-delta' });
  });

  it('answers with frozen events, a million levels deep as well', () => {
    expect(Object.isFrozen(groupEvent(exponentialEvent(1), 2))).toBe(true);
    expect(Object.isFrozen(groupEvent(permuteAndFlipEvent(1), 2))).toBe(true);
    let deep: DpEvent = laplaceEvent(8);
    for (let level = 0; level < 1e6; level++) deep = level % 2 === 0 ? composed([deep]) : repeated(deep, 1);
    expect(epsilonOf(groupEvent(deep, 4))).toBeCloseTo(0.5, 12);
    let doubled: DpEvent = laplaceEvent(8);
    for (let level = 0; level < 300; level++) doubled = composed([doubled, doubled]);
    expect(groupEvent(doubled, 2).kind).toBe('composed');
  });
});
