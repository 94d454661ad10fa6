import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lattice } from '../../kernel-lib/src/anonymization/search/lattice.js';
import { LatticeSums } from '../../kernel-lib/src/anonymization/search/lattice-sums.js';

test('the sum over all less general nodes is that of a look at every pair, in the kernel and without it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 }), fc.nat(), (heights, seed) => {
      const lattice = new Lattice(heights);
      const nodes = Array.from({ length: lattice.size }, (_, node) => node);
      const counts = nodes.map((node) => (node * 48_271 + seed) % 5);
      const isBelow = (one: number, other: number): boolean => {
        const above = lattice.levels(other);
        return lattice.levels(one).every((level, column) => level <= (above[column] ?? 0));
      };
      const expected = nodes.map((node) =>
        nodes.reduce((sum, one) => sum + (isBelow(one, node) ? (counts[one] ?? 0) : 0), 0),
      );
      for (const sums of [new LatticeSums(lattice), new LatticeSums(lattice, null)]) {
        sums.counts.set(counts);
        sums.sum();
        expect(Array.from(sums.counts)).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});
