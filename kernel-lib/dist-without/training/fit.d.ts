import type { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Run, Session } from '../session/index.js';
import type { Bounds } from './features.js';
import type { PreparedRows, PrivateModel, TrainingPlan } from './private-model.js';
/** What is promised of one fit: the mechanism's ε, at its δ or at the session's. */
export declare function fitClaim(model: Pick<PrivateModel<unknown>, 'statesDelta'>, mechanism: GaussianMechanism, { accountant, budget }: Session): Claim;
/** The claim of a fit without privacy. */
export declare const noClaim: Claim;
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
export declare const fitKey: ({ label, model, claim, repetition, bounds, rows }: FitIdentity) => string;
/** Tells one fit from another where it is kept outside the kernel: nothing of it is made of the rows. */
export declare const courseKey: ({ label, model, claim, repetition, bounds }: Omit<FitIdentity, "rows">) => string;
/**
 * Begins the run that pays for a fit, all of it or nothing.
 * @throws PrivacyError `budget-exceeded`
 */
export declare const beginFit: (session: Session, label: string, plan: TrainingPlan, resume?: boolean) => Run;
