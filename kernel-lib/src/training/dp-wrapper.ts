import { createHash } from 'node:crypto';
import { PrivacyError, invalidArgument, outsideDomain, requireOptions } from '../core/errors.js';
import { drive, stoppedError } from '../work/drive.js';
import type { AbortSignalLike } from '../work/interruption.js';
import type { Step } from '../work/step.js';
import type { Delta, Epsilon } from '../core/quantities.js';
import { defaultDeltas } from '../ledger/filter.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { NonPrivate } from '../mechanisms/non-private.js';
import { announceSession, dataset, Session } from '../session/index.js';
import { matrixOf, vectorOf, type ColumnLike, type Matrix, type TableLike } from '../tables/table.js';
import { scalingOf, type Bounds, type Scaling } from './features.js';
import { LogisticRegression, type LogisticWeights } from './logistic-regression.js';

export interface DPWrapperOptions {
  /** What learns, such as `logisticRegression()`. */
  readonly model: LogisticRegression;
  /** The privacy of one whole fit: Gaussian noise, or `nonPrivate()` to compare with. */
  readonly mechanism: GaussianMechanism | NonPrivate;
  /** Declared public bounds of the columns: what lies beyond them is clamped. Taken from the data, they would leak. */
  readonly bounds: Bounds;
  /** Whose budget pays. Without one, the wrapper keeps a ledger of its own, with a budget for exactly one fit. */
  readonly session?: Session;
  /** What the ledger calls a fit. */
  readonly label?: string;
}

export interface FitOptions {
  /** Stops the fit between two steps; without it, an interrupt of the kernel does. What was debited stays debited. */
  readonly signal?: AbortSignalLike;
  /** Which of several fits of the same rows this is; a fit that was made before is recalled, free. */
  readonly repetition?: number;
}

const MOST_COLUMNS = 1_000;

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
export class DPWrapper {
  readonly #model: LogisticRegression;
  readonly #mechanism: GaussianMechanism | NonPrivate;
  readonly #bounds: Bounds;
  readonly #session: Session | undefined;
  readonly #label: string;
  #own: Session | undefined;
  #learnt: LogisticWeights | undefined;

  constructor(options: DPWrapperOptions) {
    requireOptions(
      options,
      '{ model: logisticRegression(), mechanism: new GaussianMechanism({ epsilon: 1 }), bounds }',
    );
    const { mechanism, model } = options;
    if (!(model instanceof LogisticRegression)) throw invalidArgument('model', 'logisticRegression()');
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
  }

  /** What the fit learnt; throws before there was one. */
  get weights(): LogisticWeights {
    if (this.#learnt === undefined) throw invalidArgument('model', 'fitted first: await fit(features, labels)');
    return this.#learnt;
  }

  /** The session that pays for the fits. */
  get session(): Session | undefined {
    return this.#session ?? this.#own;
  }

  /**
   * Learns from the rows, and debits the whole fit before the first draw.
   * @param features 1 to 1,000 numeric columns: a frame, arrays or records
   * @param labels 0 or 1, one a row
   * @throws PrivacyError `outside-domain` (non-finite cells, ragged or no rows, other labels), `budget-exceeded`, `aborted`
   */
  async fit(features: TableLike, labels: ColumnLike, options: FitOptions = {}): Promise<this> {
    await drive(this.steps(features, labels, options), { label: this.#label, signal: options.signal });
    return this;
  }

  /**
   * The fit as a generator of its steps, for whoever wants to see or do something between them. Left before its end, it stops the fit:
   * the error, or the ledger, says what was paid, and a later fit of the same noise uses what was paid for and not drawn.
   */
  async *steps(features: TableLike, labels: ColumnLike, options: FitOptions = {}): AsyncGenerator<Step, void, void> {
    const matrix = matrixOf(features, 'features');
    const targets = labelsOf(labels, matrix.rows);
    if (matrix.columns.length > MOST_COLUMNS || matrix.columns.length === 0) {
      throw outsideDomain('features', `a table of 1 to ${String(MOST_COLUMNS)} columns`);
    }
    const scaling = this.#scaling(matrix);
    const session = this.#session ?? (this.#own ??= this.#openOwn());
    const claim = this.#claim(session);
    const key = JSON.stringify([
      'fit',
      this.#label,
      this.#model.description,
      claim,
      options.repetition ?? 0,
      this.#bounds,
      digest(matrix, targets),
    ]);
    const known = session.recall<LogisticWeights>(key);
    if (known !== undefined) {
      this.#learnt = known;
      return;
    }
    const plan = this.#model.plan(claim, session.dataset.relation);
    const stopped = (): boolean => options.signal?.aborted === true;
    if (stopped()) throw stoppedError(this.#label, 'nothing was debited');
    const { start, step, steps, gradientNoise: scale } = plan;
    const mechanism = claim.epsilon === Infinity ? 'none' : 'gaussian descent';
    const run = session.run({
      label: this.#label,
      mechanism,
      step,
      steps,
      scale,
      claim,
      exact: true,
      ...(start !== undefined && { start }),
    });
    const training = this.#model.train(matrix.columns, scaling.apply(matrix), targets, plan, run);
    try {
      for (let next = training.next(); ; next = training.next()) {
        if (next.done === true) {
          this.#learnt = next.value;
          session.remember(key, next.value);
          return;
        }
        yield next.value;
        const { done, of } = next.value;
        if (stopped() && done < of) throw stoppedError(this.#label, run.summary);
      }
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'aborted') throw stoppedError(this.#label, run.summary);
      throw error;
    } finally {
      training.return(undefined as never);
      run.end();
    }
  }

  /** The class, 0 or 1, of each row. */
  predict(features: TableLike): number[] {
    return this.predictProbability(features).map((probability) => (probability >= 0.5 ? 1 : 0));
  }

  /** The probability of class 1 for each row. */
  predictProbability(features: TableLike): number[] {
    const { weights } = this;
    const matrix = matrixOf(features, 'features');
    if (matrix.columns.length !== weights.centre.length) {
      throw outsideDomain(
        'features',
        `a table of the ${String(weights.centre.length)} columns that the model was fitted on`,
      );
    }
    if (named(matrix) && named(weights) && matrix.columns.some((name, index) => name !== weights.columns[index])) {
      throw outsideDomain('features', 'a table of the columns the model was fitted on, in their order');
    }
    const scores = this.#model.scores(this.#scaling(matrix).apply(matrix), weights);
    return Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
  }

  /** The share of rows whose class is predicted right. Private rows would show through it: score on public ones. */
  score(features: TableLike, labels: ColumnLike): number {
    const predicted = this.predict(features);
    const targets = labelsOf(labels, predicted.length);
    return predicted.filter((label, row) => label === targets[row]).length / predicted.length;
  }

  #scaling(matrix: Matrix): Scaling {
    return scalingOf(this.#bounds, matrix.columns.length);
  }

  #claim({ accountant, budget }: Session): Claim {
    if (this.#mechanism instanceof NonPrivate)
      return Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta });
    const delta = this.#mechanism.deltaWithin(defaultDeltas(accountant, budget));
    return Object.freeze({ epsilon: this.#mechanism.epsilon as Epsilon, delta });
  }

  /** A ledger for data that nobody declared: its budget is what the mechanism asks for, once. */
  #openOwn(): Session {
    const budget =
      this.#mechanism instanceof NonPrivate
        ? { epsilon: 1 }
        : {
            epsilon: this.#mechanism.epsilon as number,
            delta: this.#mechanism.deltaWithin({ delta: undefined }),
            deltaShare: 0,
          };
    const session = new Session(dataset({ name: this.#label, data: null }), { budget });
    announceSession(session);
    return session;
  }
}

/** Whether the columns have names of their own; those of plain arrays are numbered. */
const named = ({ columns }: { readonly columns: readonly string[] }): boolean =>
  columns.some((name, index) => name !== String(index));

function labelsOf(labels: ColumnLike, rows: number): Float64Array {
  const targets = vectorOf(labels, 'labels');
  if (targets.length !== rows) throw outsideDomain('labels', `one label for each row of features`);
  if (!targets.every((label) => label === 0 || label === 1)) throw outsideDomain('labels', '0 or 1');
  return targets;
}

/** Names the rows without keeping them, so that the same fit can be recalled; stays in the kernel. */
function digest(matrix: Matrix, labels: Float64Array): string {
  const hash = createHash('sha256').update(JSON.stringify(matrix.columns));
  for (const { buffer, byteOffset, byteLength } of [matrix.values, labels])
    hash.update(Buffer.from(buffer, byteOffset, byteLength));
  return hash.digest('base64');
}
