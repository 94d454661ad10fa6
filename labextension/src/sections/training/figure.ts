import type { TrainingReport } from 'epsbook/reports';
import { metricLines, runOf, type Account, type MetricLine, type RunFigure } from '../../figures/index.js';

/** A training run: how far it is, what it has paid, and how well it learns. */
export interface TrainingFigure extends Omit<TrainingReport, 'metrics'> {
  readonly run: RunFigure | undefined;
  readonly lines: readonly MetricLine[];
}

export const trainingFigure = ({ metrics, ...report }: TrainingReport, account: Account): TrainingFigure => ({
  ...report,
  run: runOf(account, report.entry),
  lines: metricLines(metrics),
});
