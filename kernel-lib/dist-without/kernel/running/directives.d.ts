/** What the comments at the top of a cell ask for, in tslab's words. */
export interface Directives {
    /** `@module name`: the cell is a module, that others import as `./name`. */
    readonly module?: string | undefined;
    /** `@jsx`: the module is written in JSX. */
    readonly jsx: boolean;
}
/** Reads the comments at the top of a cell. */
export declare function directives(code: string): Directives;
