import { PrivacyError, invalidArgument, requireOptions } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { drive, stoppedError } from '../work/drive.js';
import { GaussianMechanism } from '../mechanisms/gaussian.js';
import { NonPrivate } from '../mechanisms/non-private.js';
import { announceSession, dataset, Session } from '../session/index.js';
import { boundsOfColumns } from './column-bounds.js';
import { beginFit, courseKey, fitClaim, fitKey, noClaim } from './fit.js';
import { modelForm } from './model-form.js';
import { requireModel } from './private-model.js';
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
    #model;
    #mechanism;
    #bounds;
    #session;
    #label;
    #own;
    #learnt;
    #learntClaim;
    constructor(options) {
        requireOptions(options, '{ model: logisticRegression(), mechanism: new GaussianMechanism({ epsilon: 1 }), bounds }');
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
        withForm(this, () => modelForm({ label: this.#label, model: model.description, claim: this.#learntClaim }));
    }
    /** What the fit learnt; throws before there was one. */
    get weights() {
        if (this.#learnt === undefined)
            throw invalidArgument('model', 'fitted first: await fit(features, labels)');
        return this.#learnt;
    }
    /** The session that pays for the fits. */
    get session() {
        return this.#session ?? this.#own;
    }
    /**
     * Learns from the rows, and debits the whole fit before the first draw.
     * @param features numeric columns: a frame, arrays or records
     * @param labels what the model learns to predict, one a row: 0 or 1, for logistic regression
     * @throws PrivacyError `outside-domain` (non-finite cells, ragged or no rows, other labels), `budget-exceeded`, `aborted`
     */
    async fit(features, labels, options = {}) {
        await drive(this.steps(features, labels, options), { label: this.#label, signal: options.signal });
        return this;
    }
    /**
     * The fit as a generator of its steps, for whoever wants to see or do something between them. Left before its end, it stops the fit:
     * the error, or the ledger, says what was paid. A fit that resumes from a checkpoint goes on with it; any other fit of the same noise uses
     * what was paid for and not drawn.
     */
    async *steps(features, labels, options = {}) {
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
        const known = session.recall(key);
        if (known !== undefined) {
            this.#keep(known, claim);
            return;
        }
        const plan = this.#model.plan(claim, session.dataset.relation);
        const stopped = () => options.signal?.aborted === true;
        if (stopped())
            throw stoppedError(this.#label, 'nothing was debited');
        const run = beginFit(session, this.#label, plan, resume !== undefined);
        const training = this.#model.train(rows, plan, run, resume);
        try {
            for (let next = await training.next();; next = await training.next()) {
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
                if (stopped() && done < of)
                    throw stoppedError(this.#label, run.summary);
            }
        }
        catch (error) {
            if (error instanceof PrivacyError && error.code === 'aborted')
                throw stoppedError(this.#label, run.summary);
            throw error;
        }
        finally {
            await training.return(undefined);
            run.end();
        }
    }
    /** One prediction for each row: the class, for a model of classes. */
    predict(features) {
        return this.#model.predict(this.weights, features, boundsOfColumns(this.#bounds, features));
    }
    /** The probability of class 1 for each row, where the model is of two classes. */
    predictProbability(features) {
        const { weights } = this;
        if (this.#model.predictProbability === undefined)
            throw invalidArgument('model', 'one of two classes');
        return this.#model.predictProbability(weights, features, boundsOfColumns(this.#bounds, features));
    }
    /**
     * How well it predicts, by the model's own measure: the share of rows whose class is right, for a model of classes. Private rows would
     * show through it: score on public ones.
     */
    score(features, labels) {
        return this.#model.score(this.weights, features, labels, boundsOfColumns(this.#bounds, features));
    }
    #keep(learnt, claim) {
        this.#learnt = learnt;
        this.#learntClaim = claim;
    }
    /** A ledger for data that nobody declared: its budget is what the mechanism asks for, once. */
    #openOwn() {
        const budget = this.#mechanism instanceof NonPrivate
            ? { epsilon: 1 }
            : {
                epsilon: this.#mechanism.epsilon,
                delta: this.#mechanism.deltaWithin({ delta: undefined }),
                deltaShare: 0,
            };
        const session = new Session(dataset({ name: this.#label, data: null }), {
            budget,
            ...(this.#model.statesDelta === true && budget.delta !== undefined && { accountant: 'pure' }),
        });
        announceSession(session);
        return session;
    }
}
//# sourceMappingURL=dp-wrapper.js.map