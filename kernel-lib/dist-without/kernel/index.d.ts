/** epsbook's Jupyter kernel: tslab, mended by a preload, and the kernelspec that starts it. */
export { kernelBridge, type DisplayContent, type KernelBridge } from './bridge.js';
export { kernelspec, writeKernelspec, type Kernelspec } from './kernelspec.js';
export { LOGO } from './logo.js';
