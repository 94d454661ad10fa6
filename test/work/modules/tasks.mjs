// @ts-check
/** Tasks for the pool's tests. Each takes what its test says, and runs in a worker. */
import { threadId } from 'node:worker_threads';

/** @param {number} value */
export const run = (value) => value * value;

/**
 * Sleeps so many milliseconds, and says who ran it.
 * @param {{ value: unknown, milliseconds: number }} task
 */
export const slow = async ({ value, milliseconds }) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { value, threadId };
};

/**
 * The first bytes of the task's seed.
 * @param {unknown} _
 * @param {{ seed: { bytes: Uint8Array, kind: string } }} context
 */
export const seedOf = (_, { seed }) => [seed.kind, ...seed.bytes];

/**
 * How many tasks the thread had seen at most at once, the present one included, is 1: they come one after another.
 * @param {Uint8Array} bytes
 */
export const size = (bytes) => bytes.length;

/** @param {string} what */
export const fail = (what) => {
  if (what === 'exit') process.exit(7);
  if (what === 'privacy') {
    throw Object.assign(new Error('steps must be 3'), {
      name: 'PrivacyError',
      code: 'invalid-argument',
      details: { argument: 'steps', allowed: '3' },
    });
  }
  if (what === 'function') return () => what;
  if (what === 'loop') for (;;);
  if (what === 'throw') throw new RangeError('out of range');
  return what;
};

/**
 * @param {number} index
 * @param {{ shared: readonly string[] }} context
 */
export const shared = (index, { shared: words }) => words[index];
