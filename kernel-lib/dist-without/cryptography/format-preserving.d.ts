import { type Plain } from './bytes.js';
export interface FormatPreservingOptions {
    /** The characters of texts; digits unless given. */
    readonly alphabet?: string;
    /** Not secret: texts under different tweaks, such as column names, are encrypted differently. */
    readonly tweak?: Plain;
}
export interface FormatPreserving {
    encrypt(text: string): string;
    decrypt(text: string): string;
}
/**
 * Encrypts texts of an alphabet to texts of the same alphabet and length. Deterministic: equal texts stay equal, and nothing is
 * authenticated; it is for columns whose format must not change, never for anything else.
 * @param key 16, 24 or 32 bytes
 */
export declare function formatPreserving(key: Uint8Array, options?: FormatPreservingOptions): FormatPreserving;
