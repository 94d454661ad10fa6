/** Works on ciphertexts of two polynomials modulo the given primes, the last of which goes. */
export declare class RescaleSquare {
    #private;
    /** Undefined where the kernel cannot run, or primes are too long for it: SEAL does the same then. */
    static of(n: number, primes: readonly bigint[]): RescaleSquare | undefined;
    private constructor();
    /** Bytes of the two polynomials' residues, prime by prime, in; those of three polynomials modulo the other primes out. */
    run(input: Uint8Array, output: Uint8Array): void;
}
