const KERNEL = Symbol.for('epsbook.kernel');
const slot = globalThis;
/** The bridge of the kernel this code runs in; undefined in a plain tslab kernel, in a worker and outside notebooks. */
export const kernelBridge = () => slot[KERNEL];
/** Makes `bridge` the one that {@link kernelBridge} returns, to every copy of this package in the process. */
export function offerBridge(bridge) {
    slot[KERNEL] = bridge;
}
//# sourceMappingURL=bridge.js.map