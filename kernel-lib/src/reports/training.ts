import { metricsSchema, workStateSchema, type Metric, type WorkState } from './progress.js';
import { object, oneOf, optional, text, whole } from './schemas.js';

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

export const trainingSchema = object<TrainingReport>({
  kind: oneOf(['training']),
  label: text,
  entry: optional(text),
  model: text,
  state: workStateSchema,
  step: whole,
  steps: whole,
  metrics: metricsSchema,
});
