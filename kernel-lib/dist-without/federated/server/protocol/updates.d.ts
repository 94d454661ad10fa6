import { type Layout, type Values } from '../../../weights/index.js';
import type { ClientUpdate } from '../../strategies/index.js';
/** The most bytes that an update of the layout takes. */
export declare const largestUpdate: (layout: Layout, control: boolean) => number;
/** The numbers of an update as bytes, in the precision they have. */
export declare function encodeUpdate(layout: Layout, { values, control }: Pick<ClientUpdate, 'values' | 'control'>): Uint8Array;
/** The numbers of an update. @throws PrivacyError `malformed-message` for other bytes and other layers */
export declare function decodeUpdate(layout: Layout, control: boolean, bytes: Uint8Array): {
    readonly values: Values;
    readonly control?: Values;
};
/** An update's bytes with whose and which it is, so that no two kept ones are the same bytes, nor those of a model. */
export declare const tagged: (bytes: Uint8Array, tag: string) => Uint8Array;
/** The update's own bytes. */
export declare const untagged: (bytes: Uint8Array, tag: string) => Uint8Array;
