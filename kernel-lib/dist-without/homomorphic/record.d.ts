import type { EncryptionReport } from '../reports/encryption.js';
/** What one operation did; whoever listens may show it. Nothing here tells of the key or of what is encrypted. */
export interface Operation {
    readonly operation: string;
    readonly depthLeft: number;
    readonly scaleBits?: number;
    readonly errorBits?: number;
    readonly milliseconds: number;
}
export interface ReportOptions {
    readonly label: string;
    readonly keyHolder: string;
    readonly bytesSent?: number;
    readonly bytesReceived?: number;
}
/** Collects the operations of a circuit, for a report. Repeated ones are merged once there are many. */
export declare class CircuitRecord {
    #private;
    add(step: Operation): void;
    /** The report, with at most `most` steps: runs of one operation at one depth are added up. */
    report(scheme: string, securityBits: number, options: ReportOptions, most?: number): EncryptionReport;
}
