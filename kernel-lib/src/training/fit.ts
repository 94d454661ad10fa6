import { createHash } from 'node:crypto';
import type { Delta, Epsilon } from '../core/quantities.js';
import { defaultDeltas } from '../ledger/filters/named.js';
import type { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Run, Session } from '../session/index.js';
import type { Bounds } from './features.js';
import type { PreparedRows, PrivateModel, TrainingPlan } from './private-model.js';

/** What is promised of one fit: the mechanism's ε, at its δ or at the session's. */
export function fitClaim(
  model: Pick<PrivateModel<unknown>, 'statesDelta'>,
  mechanism: GaussianMechanism,
  { accountant, budget }: Session,
): Claim {
  const { delta: whole, failureDelta } = defaultDeltas(accountant, budget);
  const delta = mechanism.deltaWithin({ delta: model.statesDelta === true ? failureDelta : whole });
  return Object.freeze({ epsilon: mechanism.epsilon as Epsilon, delta });
}

/** The claim of a fit without privacy. */
export const noClaim: Claim = Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta });

/** All that tells one fit from another, to recall it by. */
export interface FitIdentity {
  readonly label: string;
  readonly model: Pick<PrivateModel<unknown>, 'description'>;
  readonly claim: Claim;
  readonly repetition: number;
  readonly bounds: Bounds;
  readonly rows: PreparedRows;
}

/** Names a fit without keeping its rows; stays in the kernel. */
export const fitKey = ({ label, model, claim, repetition, bounds, rows }: FitIdentity): string =>
  JSON.stringify(['fit', label, model.description, claim, repetition, bounds, digest(rows)]);

/** Tells one fit from another where it is kept outside the kernel: nothing of it is made of the rows. */
export const courseKey = ({ label, model, claim, repetition, bounds }: Omit<FitIdentity, 'rows'>): string =>
  JSON.stringify(['fit', label, model.description, claim, repetition, bounds]);

function digest({ content }: PreparedRows): string {
  const hash = createHash('sha256');
  for (const part of content) {
    if (typeof part === 'string') hash.update(part);
    else hash.update(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  }
  return hash.digest('base64');
}

/**
 * Begins the run that pays for a fit, all of it or nothing.
 * @throws PrivacyError `budget-exceeded`
 */
export const beginFit = (session: Session, label: string, plan: TrainingPlan, resume = false): Run =>
  session.run({
    label,
    mechanism: plan.mechanism,
    step: plan.step,
    steps: plan.steps,
    scale: plan.scale,
    // What the plan gives, which is not always what was asked for: a recipe that protects nothing says so.
    claim: plan.claim,
    exact: true,
    resume,
    ...(plan.start !== undefined && { start: plan.start }),
  });
