import process from 'node:process';
import { setImmediate } from 'node:timers';
import { withIntrinsics } from '../intrinsics.js';
/**
 * Keeps the listeners that the process has now, Node's own among them: without them an interrupt or an error that nobody catches ends
 * the kernel. A cell that takes all listeners away takes those that cells have added.
 */
export function keepListeners() {
    const emitter = process;
    const kept = new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)]));
    const removeListener = emitter.removeListener.bind(process);
    const removeAll = emitter.removeAllListeners.bind(process);
    let removesAll = false;
    const remove = (name, listener) => !removesAll && kept.get(name)?.includes(listener) === true ? process : removeListener(name, listener);
    const putBack = () => {
        for (const [name, listeners] of kept)
            for (const listener of listeners)
                if (!emitter.rawListeners(name).includes(listener))
                    emitter.on(name, listener);
    };
    const removeOf = (name) => {
        if (name === 'SIGINT') {
            // Node does so for as long as a script runs that an interrupt is to end, and puts back what was there.
            removesAll = true;
            removeAll(name);
            removesAll = false;
            setImmediate(() => {
                withIntrinsics(putBack);
            });
        }
        else {
            for (const listener of emitter.rawListeners(name))
                remove(name, listener);
        }
    };
    emitter.removeListener = remove;
    emitter.off = remove;
    emitter.removeAllListeners = (...names) => {
        for (const name of names.length > 0 ? names : emitter.eventNames())
            if (name !== undefined)
                removeOf(name);
        return process;
    };
}
//# sourceMappingURL=kept-listeners.js.map