/** The content of a `kernel.json` (jupyter_client, "Kernel specs"). */
export interface Kernelspec {
    readonly argv: readonly string[];
    readonly display_name: string;
    readonly language: string;
    readonly interrupt_mode: 'signal';
    readonly env: Readonly<Record<string, string>>;
}
/**
 * The kernelspec of "TypeScript (epsbook)": tslab under this package's preload.
 * @param tslab path of `node_modules/tslab/bin/tslab`
 * @param nodePath folder of packages that cells can import from wherever their notebook lies
 * @param node the Node to run; found on the PATH by default
 * @param preload path of the preload; the built one beside this module by default
 */
export declare function kernelspec({ tslab, nodePath, node, preload, }: {
    readonly tslab: string;
    readonly nodePath: string;
    readonly node?: string;
    readonly preload?: string;
}): Kernelspec;
/** Writes a kernelspec and its logo into a folder, `…/share/jupyter/kernels/epsbook`. */
export declare function writeKernelspec(folder: string, options: Parameters<typeof kernelspec>[0]): void;
