import type { Ciphertext } from '../engine.js';
import { type CipherText, type Context, type SEALLibrary } from './library.js';
/** Where a ciphertext lies: in the library's memory while the store has it, else as bytes in JavaScript's. */
interface Place {
    spilled: Uint8Array | undefined;
}
/**
 * Live ciphertexts in bounded memory. When there are too many, the ones used longest ago are moved out of the library's memory into
 * JavaScript's, where the collector finds those that nobody needs any more; they come back when they are used again.
 *
 * The store knows places, not handles, and forgets a place when it is moved out: then only its handle has it. A WeakRef to the handle
 * would not do, since it keeps its target until the event loop's next turn, which asynchronous code may never come to.
 */
export declare class CipherStore {
    #private;
    constructor(seal: SEALLibrary, context: Context, levels: ReadonlyMap<string, number>);
    get liveBytes(): number;
    /** Takes a native ciphertext into care. */
    adopt(native: CipherText): Ciphertext;
    /** The native ciphertext, for one operation. */
    native(ciphertext: Ciphertext): CipherText;
    /** The bytes of one that lies outside the library's memory, or is written out now. */
    bytes(ciphertext: Ciphertext): Uint8Array;
    dispose(handle: Handle): void;
    disposeAll(): void;
}
declare class Handle implements Ciphertext {
    readonly store: CipherStore;
    readonly id: number;
    readonly level: number;
    readonly size: number;
    readonly scale: number;
    readonly place: Place;
    isDisposed: boolean;
    constructor(store: CipherStore, id: number, level: number, size: number, scale: number);
    dispose(): void;
}
export {};
