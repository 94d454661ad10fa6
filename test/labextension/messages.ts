import { gaussianEvent, laplaceEvent, nonPrivateEvent, type DpEvent } from 'epsbook/accounting';
import type { Delta, Epsilon } from 'epsbook/core';
import { encodeLedger, parseBudget, type LedgerEntry, type LedgerMessage } from 'epsbook/ledger';
import type { PrivacyUtilityCurve } from 'epsbook/reports';

/** An entry of a ledger; what is not given is as in an ordinary Laplace release. `claimed` is the claim of one of its `times`. */
export const entryOf = (
  label: string,
  event: DpEvent,
  claimed: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  id: label,
  kind: 'release',
  label,
  mechanism: event.kind,
  event,
  claim: { epsilon: (claimed * (more.times ?? 1)) as Epsilon, delta: 0 as Delta },
  scale: 1,
  random: 'secure',
  times: 1,
  at: 1_700_000_000_000,
  ...more,
});

export const laplaceEntry = (label: string, epsilon: number, more: Partial<LedgerEntry> = {}): LedgerEntry =>
  entryOf(label, laplaceEvent(1 / epsilon), epsilon, { mechanism: 'laplace', ...more });

export const gaussianEntry = (
  label: string,
  noiseMultiplier: number,
  claim: { readonly epsilon: number; readonly delta: number },
): LedgerEntry =>
  entryOf(label, gaussianEvent(noiseMultiplier), claim.epsilon, {
    mechanism: 'gaussian',
    claim: { epsilon: claim.epsilon as Epsilon, delta: claim.delta as Delta },
  });

export const unprotectedEntry = (label: string): LedgerEntry =>
  entryOf(label, nonPrivateEvent, Infinity, { mechanism: 'none' });

export const curve: PrivacyUtilityCurve = {
  kind: 'curve',
  label: 'logistic regression',
  utility: 'accuracy',
  measuredOn: '114 public rows',
  delta: 1e-6,
  points: [
    { epsilon: 8, mean: 0.965, low: 0.96, high: 0.972, runs: 20 },
    { epsilon: 0.1, mean: 0.83, low: 0.78, high: 0.87, runs: 20 },
    { epsilon: 1, mean: 0.945, low: 0.93, high: 0.955, runs: 20 },
  ],
  baselines: [
    { label: 'larger class', value: 0.627 },
    { label: 'without privacy', value: 0.975 },
  ],
};

/** A message; what is not given is of a clinic with ε 1 at δ 10⁻⁶. */
export const messageOf = (entries: readonly LedgerEntry[], more: Partial<LedgerMessage> = {}): LedgerMessage => ({
  version: 2,
  session: 'a session',
  sequence: 1,
  dataset: { name: 'clinic', version: '3' },
  unit: 'patient',
  relation: 'add-or-remove-one',
  budget: parseBudget({ epsilon: 1, delta: 1e-6 }),
  accountant: 'pure, then gaussian-dp',
  warnAt: 0.8,
  entries,
  reports: [],
  ...more,
});

/** The message as it arrives: JSON, read anew. */
export const wire = (message: LedgerMessage): unknown => JSON.parse(JSON.stringify(encodeLedger(message)));
