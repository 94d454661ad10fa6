import fc from 'fast-check';

/**
 * Numbers whose logarithms to base 2 are spread evenly. `fc.double` spreads evenly over the doubles there are, of which between 0 and 45
 * nearly all are next to 0.
 */
export const logUniform = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 40 }).map((share) => 2 ** (low + ((high - low) * share) / 2 ** 40));
