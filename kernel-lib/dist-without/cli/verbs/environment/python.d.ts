/** A Python with what it has of Jupyter. */
export interface PythonEnvironment {
    readonly python: string;
    readonly version: string;
    /** Where Jupyter finds kernels and extensions of this environment. */
    readonly share: string;
    /** The version of JupyterLab; undefined where it is not installed. */
    readonly jupyterlab: string | undefined;
    /** Folders in which JupyterLab looks for extensions. */
    readonly labextensions: readonly string[];
}
/**
 * Finds a Python and what it has.
 * @param named a Python given on the command line
 * @throws UsageError where there is none
 */
export declare function findPython(directory: string, named?: string): PythonEnvironment;
