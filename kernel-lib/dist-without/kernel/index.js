/** epsbook's Jupyter kernel: tslab, mended by a preload, and the kernelspec that starts it. */
export { kernelBridge } from './bridge.js';
export { kernelspec, writeKernelspec } from './kernelspec.js';
export { LOGO } from './logo.js';
//# sourceMappingURL=index.js.map