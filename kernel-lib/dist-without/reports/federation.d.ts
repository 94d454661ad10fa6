import { type Metric, type WorkState } from './progress.js';
/** What a client is doing in the present round. */
export type ClientState = 'waiting' | 'training' | 'sent' | 'dropped' | 'rejected';
/** One federated run: rounds, clients, figures, and ε in all and by client. */
export interface FederationReport {
    readonly kind: 'federation';
    readonly label: string;
    /** The ledger entry that pays for the run; undefined for a federation without differential privacy. */
    readonly entry?: string;
    readonly strategy: string;
    readonly state: WorkState;
    readonly round: number;
    readonly rounds: number;
    /** The states of single clients are left out where who is sampled must stay unknown, and counts are given instead. */
    readonly clients: readonly {
        readonly id: string;
        readonly state: ClientState;
        /** ε of the client's own releases, where it keeps a ledger of its own. */
        readonly epsilon?: number;
    }[];
    readonly metrics: readonly Metric[];
    /** Sentences a reader of the figures must know, such as that a robust rule costs accuracy on skewed data. */
    readonly notices: readonly string[];
}
export declare const federationSchema: import("./schemas.js").Schema<FederationReport>;
