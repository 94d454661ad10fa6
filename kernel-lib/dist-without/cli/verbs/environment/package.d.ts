/** This package, as it is installed. */
export interface InstalledPackage {
    readonly root: string;
    readonly version: string;
    /** The folder of packages that it lies in, which cells import from. */
    readonly packages: string;
    /** What starts tslab; undefined where it is not installed. */
    readonly tslab: string | undefined;
}
/** Where this package lies, and what it needs to start a kernel. */
export declare function installedPackage(): InstalledPackage;
/** The manifest of a package that this one can load. */
export declare function manifestOf(name: string): string | undefined;
