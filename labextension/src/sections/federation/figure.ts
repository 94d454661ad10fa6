import type { ClientState, FederationReport } from 'epsbook/reports';
import { metricLines, runOf, type Account, type MetricLine, type RunFigure } from '../../figures/index.js';

/** A federated run: rounds, how many clients do what, and how well it learns. */
export interface FederationFigure extends Omit<FederationReport, 'metrics'> {
  readonly run: RunFigure | undefined;
  readonly lines: readonly MetricLine[];
  /** How many clients are in each state, the states that none is in left out. */
  readonly states: readonly (readonly [state: ClientState, clients: number])[];
}

const STATES: readonly ClientState[] = ['training', 'sent', 'waiting', 'dropped', 'rejected'];

export const federationFigure = ({ metrics, ...report }: FederationReport, account: Account): FederationFigure => ({
  ...report,
  run: runOf(account, report.entry),
  lines: metricLines(metrics),
  states: STATES.map(
    (state) => [state, report.clients.filter((client) => client.state === state).length] as const,
  ).filter(([, clients]) => clients > 0),
});
