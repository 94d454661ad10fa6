const modules = new Map();
/** The compiled module, once a process; undefined where this machine cannot run it, such as for want of vector instructions. */
function moduleOf(base64) {
    if (!modules.has(base64)) {
        const bytes = Buffer.from(base64, 'base64');
        modules.set(base64, WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined);
    }
    return modules.get(base64);
}
/** Whether a kernel can run here; where it cannot, its plain reference does the same work. */
export const isSupported = (base64) => moduleOf(base64) !== undefined;
/**
 * A fresh instance of a kernel, with a memory of its own; undefined where this machine cannot run it.
 * @param base64 the default export of a `kernels/NAME.wasm.ts`
 * @param imports what the module imports besides `env.abort`
 */
export function instantiate(base64, imports = {}) {
    const module = moduleOf(base64);
    if (module === undefined)
        return undefined;
    const abort = () => {
        throw new Error('a WebAssembly kernel ended abnormally');
    };
    return new WebAssembly.Instance(module, { env: { abort, ...imports } }).exports;
}
//# sourceMappingURL=instantiate.js.map