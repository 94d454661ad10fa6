/** Public keys out of what a known sender signed. */
import { malformed } from '../core/errors.js';
import { list, numeric, type Schema } from '../reports/schemas.js';
import type { PublicKeyBytes } from './engine.js';
import type { TransferKind } from './transfer.js';

/** A context's header: its parameters, and which rotations there are keys for. */
export interface KeysHeader<Parameters> {
  readonly parameters: Parameters;
  readonly rotationSteps: readonly number[];
}

export const rotationList: Schema<readonly number[]> = list(
  numeric<number>((steps) => Number.isSafeInteger(steps)),
  2 ** 16,
);

/** @throws PrivacyError `malformed-message` where a key is missing, or there is one too many */
export function receivedKeys(
  rotationSteps: readonly number[],
  parts: readonly Uint8Array[],
  kind: TransferKind,
): PublicKeyBytes {
  const [encryption, relinearization, rotation] = parts;
  if (encryption === undefined || relinearization === undefined || parts.length > 3) throw malformed(`a ${kind}`);
  return { encryption, relinearization, rotation, rotationSteps };
}
