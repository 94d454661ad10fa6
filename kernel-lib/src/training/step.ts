/** One step of long work; what training yields between two of them may be stopped or shown. */
export interface TrainingStep {
  readonly step: number;
  readonly steps: number;
}
