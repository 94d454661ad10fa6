import type { FakeKind } from './plan.js';
export declare const FAKE_KINDS: FakeKind[];
/**
 * Realistic values in the place of a column's: the same for the same value, secret and kind, none that the column itself holds, and no two
 * values the same one while there are enough.
 */
export declare function fakesFor(kind: FakeKind, secret: Uint8Array, taken: ReadonlySet<string>): (value: string) => string;
