import { createHmac, timingSafeEqual } from 'node:crypto';
import { plainBytes, randomBytes, type Plain } from './bytes.js';

/**
 * Whether two secrets are equal, in a time that tells nothing of where they differ, nor of whether their lengths do: what is compared
 * are their HMACs under a key that is drawn for this one comparison.
 */
export function equalInConstantTime(first: Plain, second: Plain): boolean {
  const key = randomBytes(32);
  const digest = (bytes: Uint8Array): Buffer => createHmac('sha256', key).update(bytes).digest();
  return timingSafeEqual(digest(plainBytes(first, 'first')), digest(plainBytes(second, 'second')));
}
