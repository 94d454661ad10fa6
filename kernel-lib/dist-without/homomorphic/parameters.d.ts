export interface RingParameters {
    /** Degree of the ring, a power of two; half of it are CKKS's slots. */
    readonly degree: number;
    /** Bits of each prime: the first, those that rescaling removes from the last on, and the key-switching prime at the end. */
    readonly primeBits: readonly number[];
    /** 128, or 0 where weaker parameters were asked for by name. */
    readonly securityBits: 128 | 0;
}
export interface CkksParameters extends RingParameters {
    readonly scheme: 'CKKS';
    /** log₂ of the scale: values have about so many bits after the point, less some fifteen of noise. */
    readonly scaleBits: number;
    /** Multiplications in a row. */
    readonly depth: number;
}
export interface BfvParameters extends RingParameters {
    readonly scheme: 'BFV';
    /** Bits of the plaintext modulus t: results are exact as long as they lie within ±t/2. */
    readonly plainBits: number;
    /** t, where it is another than the largest prime of so many bits that packs numbers into slots. */
    readonly plainModulus?: number;
    /** SEAL's default primes of the degree, which other libraries take: some as long as ours, in another order. */
    readonly chain?: 'SEAL default';
    readonly depth: number;
}
/** The way to ask for parameters that are known to be too weak: for demonstrations. */
export type Insecure = 'below 128 bits of security';
/** What reading a context takes, where its parameters are known to be too weak. */
export interface InsecureOptions {
    readonly insecure?: Insecure;
}
/** Whether primes of so many bits are 128-bit secure in this ring. */
export declare const isWithinTable: (degree: number, primeBits: readonly number[]) => boolean;
export interface CkksOptions {
    /** Multiplications in a row that have to be possible; 2 unless given. */
    readonly depth?: number;
    /** 40 unless given. More bits are more precise, and need a larger ring. */
    readonly scaleBits?: number;
    /** The least number of slots. */
    readonly slots?: number;
    /** Instead of what follows from the depth: the ring's degree, and its primes. */
    readonly degree?: number;
    readonly primeBits?: readonly number[];
    readonly insecure?: Insecure;
}
/**
 * CKKS parameters: computing on real numbers, approximately. From the depth follow the primes, and from them the smallest secure ring.
 * @throws PrivacyError `weak-parameters` below 128 bits of security, `depth-exhausted` where no ring is large enough
 */
export declare function ckksParameters(options?: CkksOptions): CkksParameters;
export interface BfvOptions {
    /** Multiplications in a row that have to be possible; 1 unless given, or what `primeBits` allow. */
    readonly depth?: number;
    /** Bits of the plaintext modulus; 20 unless given. */
    readonly plainBits?: number;
    /** The plaintext modulus itself, such as another library's: a prime that is 1 modulo twice the degree. */
    readonly plainModulus?: number;
    readonly degree?: number;
    /** Instead of what follows from the depth, with the `degree`. */
    readonly primeBits?: readonly number[];
    /** With `primeBits` of SEAL's default: those primes, in its order. */
    readonly chain?: 'SEAL default';
    readonly insecure?: Insecure;
}
/**
 * BFV parameters: computing on whole numbers, exactly. Each multiplication takes about log₂ t + log₂ N + 8 bits of noise budget; some
 * 20 bits stay over, so that a decryption fails with a probability far below 2⁻⁴⁰ (a test holds the budget left to that).
 * @throws PrivacyError `weak-parameters` below 128 bits of security, `depth-exhausted` where no ring is large enough
 */
export declare function bfvParameters(options?: BfvOptions): BfvParameters;
/** Parameters that somebody made by hand, checked as those are that follow from options. */
export declare function checkedParameters<Parameters extends CkksParameters | BfvParameters>(parameters: Parameters): Parameters;
