import { positive } from '../../core/quantities.js';
import { dotValues } from '../../weights/arithmetic.js';
import type { Values } from '../../weights/index.js';

/** The update, shortened to the Euclidean length `clipNorm` where it is longer; a copy in any case. */
export function clipped(update: Values, clipNorm: number): Values {
  const limit = positive<number>(clipNorm, 'clipNorm');
  const length = Math.sqrt(dotValues(update, update));
  return length > limit ? update.map((value) => value * (limit / length)) : update.slice();
}

/** Every update shortened to the same length: bounded influence before any rule. */
export const clipUpdates = (updates: readonly Values[], clipNorm: number): readonly Values[] =>
  updates.map((update) => clipped(update, clipNorm));
