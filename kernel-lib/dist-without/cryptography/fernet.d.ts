import type { RandomSource } from '../core/random.js';
import { type Plain } from './bytes.js';
export interface FernetEncryptOptions {
    /** The time the token is stamped with; now, unless it is given. It is not secret. */
    readonly now?: Date;
    /** Where the initialisation vector comes from; the operating system, unless it is given. */
    readonly random?: RandomSource;
}
export interface FernetDecryptOptions {
    /** The greatest age of a token, in seconds; tokens of any age are accepted unless it is given. */
    readonly ttl?: number;
    /** What is taken for the present time. */
    readonly now?: Date;
}
/** Symmetric encryption with authentication by one key: what was changed, or was encrypted under another key, is refused. */
export declare class Fernet {
    #private;
    /** @param key 32 bytes in URL-safe base64, as {@link Fernet.generateKey} and Python's `Fernet.generate_key()` give it */
    constructor(key: Plain);
    /** A fresh key: 256 random bits in URL-safe base64. Whoever has it can read and write tokens. */
    static generateKey(random?: RandomSource): string;
    /** A token of the data, in URL-safe base64. It shows when it was made and, up to a block of 16 bytes, how long the data are. */
    encrypt(data: Plain, { now, random }?: FernetEncryptOptions): string;
    /**
     * The data of a token.
     * @throws PrivacyError `not-authentic` for whatever is not an unchanged token of this key; `expired` beyond `ttl`
     */
    decrypt(token: Plain, { ttl, now }?: FernetDecryptOptions): Buffer;
    /** When an authentic token was made. */
    timeOf(token: Plain): Date;
}
/** Several keys: the first encrypts, all decrypt. So keys are changed without a break, as by Python's `MultiFernet`. */
export declare class MultiFernet {
    #private;
    constructor(fernets: readonly Fernet[]);
    encrypt(data: Plain, options?: FernetEncryptOptions): string;
    decrypt(token: Plain, options?: FernetDecryptOptions): Buffer;
    /** The same data under the first key, with the time stamp kept. */
    rotate(token: Plain): string;
}
