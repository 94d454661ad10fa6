/** The internals of tslab 1.0.22 that the kernel uses, named as in its `dist` folder. tslab's own typings hide them. */
/** The one version whose internals are known. */
export const TSLAB_VERSION = '1.0.22';
//# sourceMappingURL=tslab.js.map