import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PrivacyError } from '../core/errors.js';
import { untilInterrupted } from './interruption.js';
import { reportProgress } from './progress.js';
/** Other work gets its turn this often, in milliseconds: displays, other cells' output, an interrupt. */
const TURN = 25;
/** Set while work is driven: what it drives in turn is part of it. */
const driven = new AsyncLocalStorage();
/** The error of work that was stopped before it was done. */
export const stoppedError = (label, consequence) => new PrivacyError('aborted', { work: label }, `"${label}" was stopped; ${consequence}`);
/**
 * Drives long work to its end: gives other work its turn, reports progress, and stops between two steps once the signal is aborted.
 *
 * An abort is thrown into the generator as an `aborted` error: its `finally` runs, and its `catch` may throw an error that says
 * more, such as what was paid. However the work ends, its last report is sent, so that no bar is left hanging. Work that other work
 * drives, such as the fits of a curve, reports nothing: there is one bar, of the whole.
 * @throws PrivacyError `aborted`; else whatever the work throws
 */
export async function drive(work, { label, onStep, signal = untilInterrupted() }) {
    const id = Symbol(label);
    let last = { done: 0, of: 1 };
    const isPart = driven.getStore() === true;
    const report = (done, stopped = false) => {
        if (!isPart)
            reportProgress({ work: id, label, done, of: last.of, ...(stopped && { stopped }) });
    };
    let turn = Date.now();
    try {
        for (;;) {
            const next = await driven.run(true, () => work.next());
            if (next.done === true) {
                report(last.of);
                return next.value;
            }
            last = next.value;
            onStep?.(next.value);
            if (Date.now() - turn >= TURN) {
                if (last.done < last.of)
                    report(last.done);
                await nextTurn();
                turn = Date.now();
            }
            if (signal.aborted)
                await abandon(work, stoppedError(label, 'what it had debited stays debited'));
        }
    }
    catch (error) {
        report(last.done, true);
        throw error;
    }
}
/** Throws into the generator, and then in any case: work that catches the error and goes on is ended all the same. */
async function abandon(work, error) {
    const next = await work.throw(error);
    if (next.done !== true)
        await work.return(undefined);
    throw error;
}
//# sourceMappingURL=drive.js.map