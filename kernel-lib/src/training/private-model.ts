import { invalidArgument } from '../core/errors.js';
import type { DpEvent, NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { RunSteps } from '../session/index.js';
import type { ColumnLike, TableLike } from '../tables/table.js';
import type { Step, Work } from '../work/step.js';
import type { Checkpoint } from './descent/checkpoint.js';
import type { Bounds } from './features.js';
import type { Recipe, Remakable } from './recipe.js';

/**
 * What a fit will do, and what it costs: known before any data are touched, and made together, so that they cannot disagree. A model adds
 * what else its training needs to know.
 */
export interface TrainingPlan {
  /** ε and δ of the whole fit; ε is ∞ without privacy. */
  readonly claim: Claim;
  /** The mechanism's name in the field, such as `gaussian descent`; `none` without privacy. */
  readonly mechanism: string;
  /** What is done once, before the first step; undefined where nothing is. */
  readonly start: DpEvent | undefined;
  /** What each step does. */
  readonly step: DpEvent;
  readonly steps: number;
  /** Scale of a step's noise. */
  readonly scale: number;
}

/** Rows as a model takes them. */
export interface PreparedRows {
  /** All that tells these rows from others, so that a fit of the same ones can be recalled. It stays in the kernel. */
  readonly content: readonly (string | ArrayBufferView)[];
}

/** What a training has come to: all it needs to go on, and nothing but what was released. */
export type TrainingState = Omit<Checkpoint, 'label' | 'run'>;

/** A step of a training. */
export interface TrainingStep extends Step {
  /** Where it stands; a model without it cannot be resumed. */
  state?(): TrainingState;
}

/**
 * A model as a value: everything a fit has to know of it, and nothing of ledgers, bars and interrupts. Give it to a {@link DPWrapper}.
 *
 * Everything that `train` learns of private rows comes through the noise of its plan: a step's noise is drawn from `run.random` after
 * the run has given the step.
 */
export interface PrivateModel<
  Learnt,
  Plan extends TrainingPlan = TrainingPlan,
  Rows extends PreparedRows = PreparedRows,
> extends Remakable {
  /** All of how it learns, in one line: equal descriptions learn the same. */
  readonly description: string;
  /** What another thread makes it again of; a model without one is fitted in the kernel alone. */
  readonly recipe?: Recipe | undefined;
  /** Whether its plans are known by their ε and δ alone: then a δ that is not given is a small part of the budget's. */
  readonly statesDelta?: boolean;
  /** Loads what the model needs besides its code, such as tfjs; awaited before a fit. */
  ready?(): Promise<void>;
  /**
   * Reads rows, and scales them by declared bounds alone. No row is refused for what it holds, since an error would tell of it.
   * @throws PrivacyError `outside-domain` for other columns than the model takes, or another number of targets; nothing was debited
   */
  prepare(features: TableLike, targets: ColumnLike, bounds: Bounds): Rows;
  /** A plan that keeps the claim. Throws what can't be kept, before anything is debited. */
  plan(claim: Claim, relation: NeighboringRelation): Plan;
  /**
   * Learns, a step of the run at a time, and yields after each.
   * @param resume where a training of the same plan stood that was cut off: then the run gives the steps that are left
   */
  train(rows: Rows, plan: Plan, run: RunSteps, resume?: TrainingState): Work<TrainingStep, Learnt>;
  /** One prediction for each row; post-processing of what was learnt, which costs nothing. */
  predict(learnt: Learnt, features: TableLike, bounds: Bounds): number[];
  /** How well it predicts, the higher the better: accuracy, or R². It tells something of the rows, so give it public ones. */
  score(learnt: Learnt, features: TableLike, targets: ColumnLike, bounds: Bounds): number;
  /** The probability of class 1 for each row, for a model of two classes. */
  predictProbability?(learnt: Learnt, features: TableLike, bounds: Bounds): number[];
}

const METHODS = ['prepare', 'plan', 'train', 'predict', 'score'] as const;

/** @throws PrivacyError `invalid-argument` for anything that is no model */
export function requireModel(model: unknown): void {
  const valid =
    typeof model === 'object' &&
    model !== null &&
    METHODS.every((name) => typeof (model as Partial<PrivateModel<unknown>>)[name] === 'function');
  if (!valid) throw invalidArgument('model', 'a private model, such as logisticRegression()');
}
