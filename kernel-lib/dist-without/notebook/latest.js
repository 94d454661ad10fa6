import { kernelBridge } from '../kernel/index.js';
const never = () => undefined;
/** The machine's clock and the notebook's cells. A timer of it does not keep the process alive. */
export const systemClock = Object.freeze({
    now: () => performance.now(),
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds).unref();
        return () => {
            clearTimeout(timer);
        };
    },
    atCellEnd: (action) => kernelBridge()?.onCellEnd(action) ?? never,
});
/** Publishing takes at most this share of the time. */
const SHARE = 0.1;
/**
 * Publishes the first change at once, later ones at most `perSecond` times a second, and the last one always: when its
 * turn comes or the cell's code ends, whichever is first. Slow publishing is done less often, so that it takes no more
 * than a tenth of the time. In a synchronous loop no timer fires; there the time is looked at on each change.
 *
 * In a plain tslab kernel nothing tells that a cell has ended, so the last state may come up to one interval after it.
 * @param publish publishes the state as it is then
 */
export function latest(publish, perSecond = 10, clock = systemClock) {
    let dueAt = -Infinity;
    let cancel;
    function flush() {
        if (cancel === undefined)
            return;
        cancel();
        cancel = undefined;
        now();
    }
    function now() {
        const start = clock.now();
        try {
            publish();
        }
        finally {
            const end = clock.now();
            dueAt = start + Math.max(1_000 / perSecond, (end - start) / SHARE);
        }
    }
    return {
        changed() {
            const wait = dueAt - clock.now();
            if (wait <= 0) {
                cancel?.();
                cancel = undefined;
                now();
            }
            else if (cancel === undefined) {
                const cancelTimer = clock.after(wait, flush);
                const cancelEnd = clock.atCellEnd(flush);
                cancel = () => {
                    cancelTimer();
                    cancelEnd();
                };
            }
        },
        flush,
    };
}
//# sourceMappingURL=latest.js.map