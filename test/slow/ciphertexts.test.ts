import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project.js';

test('20,000 ciphertexts made and disposed, and as many dropped by asynchronous code, stay under 500 MB', () => {
  const program = join(root, 'test/homomorphic/processes/ciphertexts.mjs');
  expect(Number(execFileSync(process.execPath, [program, '20000'], { encoding: 'utf8' }))).toBeLessThan(500e6);
});
