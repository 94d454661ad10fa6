import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project.js';

const grown = (...args: readonly string[]): number => {
  const program = join(root, 'test/federated/modules/thousand-clients.mjs');
  return Number(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' }));
};

test('1,000 clients in two threads take no more memory than the few that train, unless the threads are to keep them', () => {
  expect(grown()).toBeLessThan(150e6);
  expect(grown('keep')).toBeGreaterThan(150e6);
});
