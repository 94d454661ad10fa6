import { kernelBridge } from '../kernel/index.js';
import { inTslab } from './tslab.js';
const never = () => undefined;
/**
 * Calls `listener` at every interrupt of the notebook's kernel, until the function returned is called.
 * Interrupts are delivered when the event loop has a turn, so long work gives it one between its steps.
 * Outside a notebook the listener is never called, and Ctrl-C ends the program as ever.
 */
export function onInterrupt(listener) {
    const bridge = kernelBridge();
    if (bridge !== undefined)
        return bridge.onInterrupt(listener);
    if (!inTslab())
        return never;
    // tslab listens itself, so one listener more does not change what the signal does to the process.
    process.on('SIGINT', listener);
    return () => {
        process.off('SIGINT', listener);
    };
}
//# sourceMappingURL=interruption.js.map