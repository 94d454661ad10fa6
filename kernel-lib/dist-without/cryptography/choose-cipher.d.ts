/** What is to be protected, and for whom. */
export interface CipherNeed {
    /**
     * `data`: fits into memory; `file`: any length; `model`: weights at rest; `column`: values of a table that keep their format;
     * `computation`: to be computed on while encrypted; `origin`: anybody may read it, and see who wrote it.
     */
    readonly protect: 'data' | 'file' | 'model' | 'column' | 'computation' | 'origin';
    /** Who reads it: whoever has the same key, the holder of another key pair, or whoever knows a passphrase. */
    readonly reader?: 'same key' | 'key pair' | 'passphrase';
    /** Tokens that Python's `cryptography` reads too. */
    readonly python?: boolean;
    /** Processors without AES instructions, such as small ARM boards. */
    readonly withoutAesInstructions?: boolean;
    /** Somebody else demands RSA, such as an older system or a hardware module. */
    readonly rsaRequired?: boolean;
}
/** What to use, why, and what it does not do. */
export interface CipherChoice {
    readonly algorithm: string;
    /** The functions of this library. */
    readonly use: readonly string[];
    readonly reasons: readonly string[];
    readonly limits: readonly string[];
}
/**
 * Answers "how do I choose an algorithm": one choice for a need, with reasons and limits.
 * @throws PrivacyError `invalid-argument` for a need that nothing meets
 */
export declare function chooseCipher(need: CipherNeed): CipherChoice;
