/** A kernel's linear memory; growing it detaches every view of `buffer`. */
export interface Memory {
    readonly buffer: ArrayBuffer;
    /** Adds so many pages of 64 KiB. */
    grow(pages: number): number;
}
/** Whether a kernel can run here; where it cannot, its plain reference does the same work. */
export declare const isSupported: (base64: string) => boolean;
/** What every kernel exports besides its functions. */
export interface KernelMemory {
    readonly memory: Memory;
}
/**
 * A fresh instance of a kernel, with a memory of its own; undefined where this machine cannot run it.
 * @param base64 the default export of a `kernels/NAME.wasm.ts`
 * @param imports what the module imports besides `env.abort`
 */
export declare function instantiate<Exports extends KernelMemory>(base64: string, imports?: Readonly<Record<string, unknown>>): Exports | undefined;
