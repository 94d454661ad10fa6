import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  delta,
  epsilon,
  noiseMultiplier,
  PrivacyError,
  positiveDelta,
  samplingRate,
} from '../../kernel-lib/src/core/index.js';

const rejected = (parse: () => unknown, argument: string): void => {
  try {
    parse();
  } catch (error) {
    expect(error).toBeInstanceOf(PrivacyError);
    const { code, details, message } = error as PrivacyError<'invalid-argument'>;
    expect(code).toBe('invalid-argument');
    expect(details.argument).toBe(argument);
    expect(message.startsWith(`${argument} must be`)).toBe(true);
    return;
  }
  expect.unreachable('the argument was accepted');
};

describe('quantities', () => {
  it.each([NaN, -1, 0, -0, Infinity, -Infinity, '1', null, undefined, 1n, {}, [1]])(
    'refuses %s as an epsilon',
    (value) => {
      rejected(() => epsilon(value), 'epsilon');
    },
  );

  it.each([NaN, -1e-300, 1, 2, Infinity, '0.1', null, 1n])('refuses %s as a delta', (value) => {
    rejected(() => delta(value), 'delta');
  });

  it('refuses a delta of zero where noise is Gaussian', () => {
    rejected(() => positiveDelta(0), 'delta');
    expect(delta(0)).toBe(0);
  });

  it('names the argument as the caller wrote it', () => {
    rejected(() => epsilon(NaN, 'budget.epsilon'), 'budget.epsilon');
    rejected(() => noiseMultiplier(-1), 'noiseMultiplier');
    rejected(() => samplingRate(1.5), 'samplingRate');
    rejected(() => count(2.5, 'steps'), 'steps');
    rejected(() => count(2 ** 53, 'steps'), 'steps');
  });

  it('gives back exactly the number it was given', () => {
    fc.assert(fc.property(fc.double({ min: Number.MIN_VALUE, max: 1e300, noNaN: true }), (x) => epsilon(x) === x));
  });
});
