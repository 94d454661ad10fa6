import { kernelBridge } from '../kernel/index.js';
import { inTslab, writeToTslab } from './tslab.js';
function send({ data, metadata = {} }, update, id) {
    const content = { data, metadata, transient: id === undefined ? {} : { display_id: id } };
    const bridge = kernelBridge();
    if (bridge === undefined)
        writeToTslab(content, update);
    else
        bridge.display(content, update);
}
/**
 * The notebook this code runs in: epsbook's kernel, a plain tslab kernel, or none, and then showing does nothing.
 * A worker is in no notebook; show from the main thread.
 */
export const notebookDisplay = Object.freeze({
    get live() {
        return kernelBridge() !== undefined || inTslab();
    },
    show(bundle, id) {
        send(bundle, false, id);
    },
    update(id, bundle) {
        send(bundle, true, id);
    },
});
//# sourceMappingURL=display.js.map