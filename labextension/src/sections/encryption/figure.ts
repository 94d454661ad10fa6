import type { EncryptionReport } from 'epsbook/reports';

/** A computation on encrypted data, with its time in all. */
export interface EncryptionFigure extends EncryptionReport {
  readonly milliseconds: number;
}

export const encryptionFigure = (report: EncryptionReport): EncryptionFigure => ({
  ...report,
  milliseconds: report.steps.reduce((sum, step) => sum + step.milliseconds, 0),
});
