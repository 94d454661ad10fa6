import { availableParallelism } from 'node:os';
import { PrivacyError } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { GaussianMechanism } from '../../mechanisms/gaussian.js';
import { untilInterrupted } from '../../work/interruption.js';
import { stoppedError, taskSeed, workerPool } from '../../work/index.js';
import { boundsOfColumns } from '../column-bounds.js';
import { DPWrapper } from '../dp-wrapper.js';
import { beginFit, fitClaim, fitKey } from '../fit.js';
import { chargeOf } from './fit-task.js';
/** What the ledger calls the fits. */
const fitLabel = ({ label }) => `${label}, for the curve`;
const workersFor = ({ workers }, fits) => Math.min(count(workers ?? availableParallelism(), 'workers'), fits);
/** Where the fits are made, for people. */
export function placeOfFits(options, fits) {
    const workers = workersFor(options, fits);
    if (options.model.recipe === undefined)
        return 'the kernel, in turns';
    return workers === 1 ? '1 worker' : `${String(workers)} workers`;
}
/** The scores of the fits on the public rows, in their order. */
export const modelScores = (options, fits) => options.model.recipe === undefined
    ? scoresInTurns(options, fits)
    : scoresInWorkers(options, options.model.recipe, fits);
async function* scoresInTurns(options, fits) {
    const { model, bounds, session, training, test, signal } = options;
    for (const { epsilon, run: repetition } of fits) {
        const mechanism = new GaussianMechanism({ epsilon });
        const wrapper = new DPWrapper({ model, mechanism, bounds, session, label: fitLabel(options) });
        await wrapper.fit(training.features, training.labels, { repetition, ...(signal !== undefined && { signal }) });
        yield wrapper.score(test.features, test.labels);
    }
}
function priced(options, fits, rows) {
    const { model, session, training } = options;
    const bounds = boundsOfColumns(options.bounds, training.features);
    // The plan of an ε is made once: calibrating it may take a while.
    const plans = new Map();
    return fits.map(({ epsilon, run: repetition }) => {
        let terms = plans.get(epsilon);
        if (terms === undefined) {
            const claim = fitClaim(model, new GaussianMechanism({ epsilon }), session);
            terms = { claim, plan: model.plan(claim, session.dataset.relation) };
            plans.set(epsilon, terms);
        }
        const { claim } = terms;
        const key = fitKey({ label: fitLabel(options), model, claim, repetition, bounds, rows });
        return { ...terms, key, known: session.recall(key) };
    });
}
/** Debits a whole fit, and gives the randomness that it may draw from. */
function debited(options, { claim, plan }) {
    const { session } = options;
    const run = beginFit(session, fitLabel(options), plan);
    try {
        while (run.taken < run.steps)
            run.step();
        return { claim, relation: session.dataset.relation, charge: chargeOf(plan), seed: taskSeed(run.random) };
    }
    finally {
        run.end();
    }
}
/**
 * Fits in a pool of workers. Each is debited before it is sent, a few ahead of the scores; once the budget admits no more, the scores
 * of those that were debited are given before the refusal is thrown.
 */
async function* scoresInWorkers(options, recipe, fits) {
    const { model, session, training, test, signal = untilInterrupted() } = options;
    const bounds = boundsOfColumns(options.bounds, training.features);
    const rows = model.prepare(training.features, training.labels, bounds);
    const all = priced(options, fits, rows);
    let refusal;
    function* tasks() {
        for (const fit of all) {
            if (fit.known !== undefined)
                continue;
            let task;
            try {
                if (signal.aborted)
                    return;
                task = debited(options, fit);
            }
            catch (error) {
                refusal = error;
                return;
            }
            yield task;
        }
    }
    const stopped = () => stoppedError(options.label, 'fits that were under way are lost; what was debited stays debited');
    const pool = workerPool({
        module: new URL('./fit-task.js', import.meta.url),
        shared: { model: recipe, rows },
        workers: workersFor(options, fits.length),
    });
    const learnt = pool.map(tasks(), { signal });
    try {
        for (const { key, known } of all) {
            let value = known;
            if (value === undefined) {
                const next = await learnt.next();
                if (next.done === true)
                    throw refusal ?? stopped();
                value = next.value;
                session.remember(key, value);
            }
            yield model.score(value, test.features, test.labels, boundsOfColumns(options.bounds, test.features));
        }
    }
    catch (error) {
        throw error instanceof PrivacyError && error.code === 'aborted' ? stopped() : error;
    }
    finally {
        await pool.close();
    }
}
//# sourceMappingURL=model-fits.js.map