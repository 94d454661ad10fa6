/** WebAssembly kernels: how the compiled modules of `kernel-lib/assembly` are loaded. */
export { instantiate, isSupported } from './instantiate.js';
//# sourceMappingURL=index.js.map