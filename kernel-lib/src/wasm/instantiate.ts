/** A compiled module, opaque. */
type Module = object;

/** A kernel's linear memory; growing it detaches every view of `buffer`. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Adds so many pages of 64 KiB. */
  grow(pages: number): number;
}

// The part of the WebAssembly JavaScript interface that is used: Node has it, the compiler's ES2022 library does not name it.
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => Module;
  Instance: new (module: Module, imports: Record<string, Record<string, unknown>>) => { readonly exports: object };
};

const modules = new Map<string, Module | undefined>();

/** The compiled module, once a process; undefined where this machine cannot run it, such as for want of vector instructions. */
function moduleOf(base64: string): Module | undefined {
  if (!modules.has(base64)) {
    const bytes = Buffer.from(base64, 'base64');
    modules.set(base64, WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined);
  }
  return modules.get(base64);
}

/** Whether a kernel can run here; where it cannot, its plain reference does the same work. */
export const isSupported = (base64: string): boolean => moduleOf(base64) !== undefined;

/** What every kernel exports besides its functions. */
export interface KernelMemory {
  readonly memory: Memory;
}

/**
 * A fresh instance of a kernel, with a memory of its own; undefined where this machine cannot run it.
 * @param base64 the default export of a `kernels/NAME.wasm.ts`
 * @param imports what the module imports besides `env.abort`
 */
export function instantiate<Exports extends KernelMemory>(
  base64: string,
  imports: Readonly<Record<string, unknown>> = {},
): Exports | undefined {
  const module = moduleOf(base64);
  if (module === undefined) return undefined;
  const abort = (): never => {
    throw new Error('a WebAssembly kernel ended abnormally');
  };
  return new WebAssembly.Instance(module, { env: { abort, ...imports } }).exports as Exports;
}
