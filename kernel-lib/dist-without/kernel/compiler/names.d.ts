import { type Declaration } from './declaration.js';
/** The values of all names, whichever cell declared them. */
export type Scope = Record<string, unknown>;
/** A name as later cells find it. */
export interface Name extends Declaration {
    /** The cell it comes from, as a path. */
    readonly path: string;
    /** Its type written out, where that says all there is to say; then the cell it comes from need not be looked at. */
    readonly type?: string | undefined;
}
/** The names that earlier cells have declared: by a cell that failed, those it came to. */
export declare class Names {
    #private;
    private readonly scope;
    /** @param scope where the values lie */
    constructor(scope: Scope);
    /** The names there are now. */
    current(): ReadonlyMap<string, Name>;
    /** Enters a cell that is about to run. */
    begin(declared: ReadonlyMap<string, Name>): void;
    /** Notes that the latest cell has run to its end. */
    succeeded(): void;
}
