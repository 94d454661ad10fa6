import process from 'node:process';
/** Whether listeners may go: Node takes those of the interrupt away while a script runs that one is to end, and then puts them back. */
let areLetGo = false;
/** Lets the next call that takes all listeners of the interrupt away do so. */
export function letListenersGo() {
    areLetGo = true;
}
/**
 * Keeps the listeners that the process has now, Node's own among them: without them an interrupt or an error that nobody catches ends
 * the kernel. A cell that takes all listeners away takes those that cells have added.
 */
export function keepListeners() {
    const emitter = process;
    const kept = new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)]));
    const isKept = (name, listener) => kept.get(name)?.includes(listener) === true;
    const add = emitter.on.bind(process);
    const take = emitter.removeListener.bind(process);
    const takeAll = emitter.removeAllListeners.bind(process);
    let takesAll = false;
    emitter.on = emitter.addListener = (name, listener) => isKept(name, listener) && emitter.rawListeners(name).includes(listener) ? process : add(name, listener);
    emitter.off = emitter.removeListener = (name, listener) => isKept(name, listener) && !takesAll ? process : take(name, listener);
    emitter.removeAllListeners = (...names) => {
        if (names[0] === 'SIGINT' && areLetGo) {
            areLetGo = false;
            takesAll = true;
            takeAll('SIGINT');
            takesAll = false;
        }
        else {
            for (const name of names[0] === undefined ? emitter.eventNames() : [names[0]])
                for (const listener of emitter.rawListeners(name))
                    emitter.off(name, listener);
        }
        return process;
    };
}
//# sourceMappingURL=kept-listeners.js.map