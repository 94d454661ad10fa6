import { PrivacyError } from '../../core/errors.js';
import type { PaillierPublicKey } from './public-key.js';
/** The form of python-paillier's command line: the ciphertext in decimal digits, and the exponent. */
export interface PaillierNumberJson {
    readonly v: string;
    readonly e: number;
}
export declare const foreignKey: (what: string) => PrivacyError<"foreign-key">;
/** One encrypted number. It can be added to others and multiplied by numbers in the clear. */
export declare class PaillierNumber {
    #private;
    readonly publicKey: PaillierPublicKey;
    readonly ciphertext: bigint;
    /** The number is mantissa · 16^exponent: only the mantissa is encrypted. */
    readonly exponent: number;
    constructor(publicKey: PaillierPublicKey, ciphertext: bigint, exponent: number);
    /** The sum with another encrypted number, or with one in the clear. */
    add(other: PaillierNumber | number | bigint): PaillierNumber;
    subtract(other: PaillierNumber | number | bigint): PaillierNumber;
    /** The product with a number in the clear. It hides that number from whoever holds the key only after {@link refreshed}. */
    multiply(factor: number | bigint): PaillierNumber;
    /** The same number, encrypted anew: nobody can tell from which operations it came. */
    refreshed(): PaillierNumber;
    toJSON(): PaillierNumberJson;
    static fromJson(publicKey: PaillierPublicKey, json: PaillierNumberJson): PaillierNumber;
}
