/** WebAssembly kernels: how the compiled modules of `kernel-lib/assembly` are loaded. */
export { instantiate, isSupported, type KernelMemory, type Memory } from './instantiate.js';
