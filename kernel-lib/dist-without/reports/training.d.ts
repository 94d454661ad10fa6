import { type Metric, type WorkState } from './progress.js';
/** One training run as it goes: how far it is, what it has paid for, and what may be shown of how well it learns. */
export interface TrainingReport {
    readonly kind: 'training';
    readonly label: string;
    /** The ledger entry that pays for the run; undefined for a run without privacy. */
    readonly entry?: string;
    readonly model: string;
    readonly state: WorkState;
    readonly step: number;
    readonly steps: number;
    readonly metrics: readonly Metric[];
}
export declare const trainingSchema: import("./schemas.js").Schema<TrainingReport>;
