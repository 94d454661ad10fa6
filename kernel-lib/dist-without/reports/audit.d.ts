/** A measured lower bound on ε: the least that the audited release can be, at a confidence. It never proves privacy. */
export interface AuditReport {
    readonly kind: 'audit';
    readonly label: string;
    /** The ledger entry that was audited; undefined for a recipe that is on no ledger. */
    readonly entry?: string;
    /** How it was measured, such as `one run, 1,000 canaries`. */
    readonly method: string;
    readonly confidence: number;
    readonly delta: number;
    readonly lowerBound: number;
    /** What the recipe claims; below `lowerBound` the claim is refuted. */
    readonly claimed?: number;
}
export declare const auditSchema: import("./schemas.js").Schema<AuditReport>;
