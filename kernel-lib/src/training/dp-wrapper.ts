import { PrivacyError, invalidArgument, requireOptions } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { drive, stoppedError } from '../work/drive.js';
import type { AbortSignalLike } from '../work/interruption.js';
import type { Step } from '../work/step.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { NonPrivate } from '../mechanisms/non-private.js';
import { announceSession, dataset, Session, type SessionOptions } from '../session/index.js';
import type { ColumnLike, TableLike } from '../tables/table.js';
import { boundsOfColumns, type BoundsByName } from './column-bounds.js';
import type { Bounds } from './features.js';
import type { Checkpoint } from './descent/checkpoint.js';
import { beginFit, courseKey, fitClaim, fitKey, noClaim } from './fit.js';
import { modelForm } from './model-form.js';
import { requireModel, type PrivateModel } from './private-model.js';

export interface DPWrapperOptions<Learnt, Name extends string = string> {
  /**
   * What learns: `logisticRegression()`; of `epsbook/training` also `multinomialRegression`, `linearRegressionModel`, `layersModel` (tfjs),
   * `objectivePerturbation`, `outputPerturbation`; or one of your own.
   */
  readonly model: PrivateModel<Learnt>;
  /** The privacy of one whole fit: Gaussian noise, or `nonPrivate()` to compare with. */
  readonly mechanism: GaussianMechanism | NonPrivate;
  /**
   * Declared public bounds of the columns: what lies beyond them is clamped. Taken from the data, they would leak. In the order of the columns,
   * or by their names, `{ age: { lower: 0, upper: 120 } }`, which a session of records knows.
   */
  readonly bounds: Bounds | BoundsByName<Name>;
  /** Whose budget pays. Without one, the wrapper keeps a ledger of its own, with a budget for exactly one fit. */
  readonly session?: Session<unknown, Name>;
  /** What the ledger calls a fit. */
  readonly label?: string;
}

export interface FitOptions {
  /** Stops the fit between two steps; without it, an interrupt of the kernel does. What was debited stays debited. */
  readonly signal?: AbortSignalLike;
  /** Which of several fits of the same rows this is; a fit that was made before is recalled, free. */
  readonly repetition?: number;
  /** Goes on from here: the checkpoint of a step of the same fit that was cut off. What it had paid for is not paid again. */
  readonly resume?: Checkpoint;
}

/** What is there between two steps of a fit. */
export interface FitStep extends Step {
  /** All that is needed to go on from here, to be kept by `checkpointText`; models whose fit is one step have none. */
  checkpoint?(): Checkpoint;
}

/**
 * Makes a model's fit differentially private: (ε, δ)-DP as a whole, for the neighbouring relation of its session.
 *
 * One protected unit is one row. Who has several rows is protected by a multiple of ε; give such data one row a person first.
 * Without a session, a wrapper knows of no other fit of the same rows: declare the data, and open a session, to have one budget for all.
 *
 * `fit` spends; `predict` and `score` spend nothing, but `score` shows something of the rows it is given, so give it public ones.
 *
 * @example
 * const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });
 * const model = new DPWrapper({ model: logisticRegression(), mechanism, bounds: { lower: 0, upper: 100 } });
 * await model.fit(trainFeatures, trainLabels);
 * model.score(publicFeatures, publicLabels);
 */
export class DPWrapper<Learnt = unknown, Name extends string = string> {
  readonly #model: PrivateModel<Learnt>;
  readonly #mechanism: GaussianMechanism | NonPrivate;
  readonly #bounds: Bounds | BoundsByName;
  readonly #session: Session | undefined;
  readonly #label: string;
  #own: Session | undefined;
  #learnt: Learnt | undefined;
  #learntClaim: Claim | undefined;

  constructor(options: DPWrapperOptions<Learnt, Name>) {
    requireOptions(
      options,
      '{ model: logisticRegression(), mechanism: new GaussianMechanism({ epsilon: 1 }), bounds }',
    );
    const { mechanism, model } = options;
    requireModel(model);
    if (!(mechanism instanceof GaussianMechanism) && !(mechanism instanceof NonPrivate)) {
      throw invalidArgument('mechanism', 'new GaussianMechanism({ epsilon, delta }), or nonPrivate()');
    }
    if (mechanism instanceof GaussianMechanism && mechanism.epsilon === undefined) {
      throw invalidArgument('mechanism', 'given by epsilon: a fit finds its own standard deviations');
    }
    this.#model = model;
    this.#mechanism = mechanism;
    this.#bounds = options.bounds;
    this.#session = options.session;
    this.#label = options.label ?? 'model';
    withForm(this, () =>
      modelForm({
        label: this.#label,
        model: model.description,
        claim: this.#learntClaim,
        to: this.session?.dataset,
      }),
    );
  }

  /** What the fit learnt; throws before there was one. */
  get weights(): Learnt {
    if (this.#learnt === undefined) throw invalidArgument('model', 'fitted first: await fit(features, labels)');
    return this.#learnt;
  }

  /** The session that pays for the fits. */
  get session(): Session | undefined {
    return this.#session ?? this.#own;
  }

  /**
   * Learns from the rows, and debits the whole fit before the first draw.
   * @param features numeric columns: a frame, arrays or records
   * @param labels what the model learns to predict, one a row: 0 or 1, for logistic regression. Rows are never refused for what they hold, which
   * would tell of them: missing features are the middle of their bounds, and so is all of a row whose label is none
   * @throws PrivacyError `outside-domain` (no rows, another number of labels), `budget-exceeded`, `aborted`
   */
  async fit(features: TableLike, labels: ColumnLike, options: FitOptions = {}): Promise<this> {
    await drive(this.steps(features, labels, options), { label: this.#label, signal: options.signal });
    return this;
  }

  /**
   * The fit as a generator of its steps, for whoever wants to see or do something between them. Left before its end, it stops the fit:
   * the error, or the ledger, says what was paid. A fit that resumes from a checkpoint goes on with it; any other fit of the same noise uses
   * what was paid for and not drawn.
   */
  async *steps(features: TableLike, labels: ColumnLike, options: FitOptions = {}): AsyncGenerator<FitStep, void, void> {
    await this.#model.ready?.();
    const bounds = boundsOfColumns(this.#bounds, features);
    const rows = this.#model.prepare(features, labels, bounds);
    const session = this.#session ?? (this.#own ??= this.#openOwn());
    const claim = this.#mechanism instanceof NonPrivate ? noClaim : fitClaim(this.#model, this.#mechanism, session);
    const identity = {
      label: this.#label,
      model: this.#model,
      claim,
      repetition: options.repetition ?? 0,
      bounds,
    };
    const key = fitKey({ ...identity, rows });
    const course = courseKey(identity);
    const { resume } = options;
    if (resume !== undefined && resume.run !== course)
      throw invalidArgument('resume', 'a checkpoint of the same fit: label, model, mechanism, bounds and repetition');
    const known = session.recall<Learnt>(key);
    if (known !== undefined) {
      this.#keep(known, claim);
      return;
    }
    const plan = this.#model.plan(claim, session.dataset.relation);
    const stopped = (): boolean => options.signal?.aborted === true;
    if (stopped()) throw stoppedError(this.#label, 'nothing was debited');
    const run = beginFit(session, this.#label, plan, resume !== undefined);
    const training = this.#model.train(rows, plan, run, resume);
    try {
      for (let next = await training.next(); ; next = await training.next()) {
        if (next.done === true) {
          this.#keep(next.value, plan.claim);
          session.remember(key, next.value);
          return;
        }
        const { done, of, state } = next.value;
        yield {
          done,
          of,
          ...(state !== undefined && { checkpoint: () => ({ ...state(), label: this.#label, run: course }) }),
        };
        if (stopped() && done < of) throw stoppedError(this.#label, run.summary);
      }
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'aborted') throw stoppedError(this.#label, run.summary);
      throw error;
    } finally {
      await training.return(undefined as never);
      run.end();
    }
  }

  /** One prediction for each row: the class, for a model of classes. */
  predict(features: TableLike): number[] {
    return this.#model.predict(this.weights, features, boundsOfColumns(this.#bounds, features));
  }

  /** The probability of class 1 for each row, where the model is of two classes. */
  predictProbability(features: TableLike): number[] {
    const { weights } = this;
    if (this.#model.predictProbability === undefined) throw invalidArgument('model', 'one of two classes');
    return this.#model.predictProbability(weights, features, boundsOfColumns(this.#bounds, features));
  }

  /**
   * How well it predicts, by the model's own measure: the share of rows whose class is right, for a model of classes. Private rows would
   * show through it: score on public ones.
   */
  score(features: TableLike, labels: ColumnLike): number {
    return this.#model.score(this.weights, features, labels, boundsOfColumns(this.#bounds, features));
  }

  #keep(learnt: Learnt, claim: Claim): void {
    this.#learnt = learnt;
    this.#learntClaim = claim;
  }

  /** A ledger for data that nobody declared: its budget is what the mechanism asks for, once. */
  #openOwn(): Session {
    const budget: SessionOptions['budget'] =
      this.#mechanism instanceof NonPrivate
        ? { epsilon: 1 }
        : {
            epsilon: this.#mechanism.epsilon as number,
            delta: this.#mechanism.deltaWithin({ delta: undefined }),
            deltaShare: 0,
          };
    const session = new Session(dataset({ name: this.#label, data: null }), {
      budget,
      ...(this.#model.statesDelta === true && budget.delta !== undefined && { accountant: 'pure' as const }),
    });
    announceSession(session);
    return session;
  }
}
