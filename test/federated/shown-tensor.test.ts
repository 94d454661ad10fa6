import { expect, test } from 'vitest';
import { tensor } from '../../kernel-lib/src/federated/index.js';

test('a tensor is shown with five digits of each number, and keeps them all', () => {
  const [third, small] = [1 / 3, 1.234567e-8];
  const shown = tensor([[third], [small], [3]]);
  expect(shown.toString()).toBe('tensor([[0.33333],[1.2346e-8],[3]])');
  expect(shown.toArray()).toEqual([[third], [small], [3]]);
});
