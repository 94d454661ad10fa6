/** One operation of an encrypted circuit: what is left after it. */
export interface CircuitStep {
    readonly operation: string;
    /** Multiplications that can still be done. */
    readonly depthLeft: number;
    /** log₂ of the scale (CKKS); undefined for exact schemes. */
    readonly scaleBits?: number;
    /** log₂ of the bound on how far values may be off (CKKS): public, since it follows from the circuit alone. */
    readonly errorBits?: number;
    readonly milliseconds: number;
}
/** A computation on encrypted data: its steps, its size, and who holds the key. */
export interface EncryptionReport {
    readonly kind: 'encryption';
    readonly label: string;
    readonly scheme: string;
    readonly securityBits: number;
    readonly keyHolder: string;
    readonly steps: readonly CircuitStep[];
    readonly bytesSent: number;
    readonly bytesReceived: number;
}
export declare const encryptionSchema: import("./schemas.js").Schema<EncryptionReport>;
