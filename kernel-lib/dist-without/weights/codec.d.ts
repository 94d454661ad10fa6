import { type Layout } from './layout.js';
import { type Precision, type Weights } from './weights.js';
/** How many bytes weights of this layout take when encoded. */
export declare function encodedSize(layout: Layout, precision: Precision): number;
/** Weights as bytes that are the same on every machine: little-endian, versioned, and ended by their own SHA-256. */
export declare function encodeWeights({ layout, values }: Weights): Uint8Array;
/**
 * Weights from their bytes, copied. The numbers may be infinite or NaN: whoever takes them from strangers checks that they are finite.
 * @throws PrivacyError `malformed-message` for other bytes, a later version, changed or missing bytes
 */
export declare function decodeWeights(bytes: Uint8Array): Weights;
