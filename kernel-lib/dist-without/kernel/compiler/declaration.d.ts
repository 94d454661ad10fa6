/** How a name of a cell was declared. `ambient` names exist for the compiler only. */
export type Kind = 'let' | 'var' | 'const' | 'using' | 'function' | 'class' | 'type' | 'import' | 'ambient';
/** Meanings of a name, as bits: `User` may be a value of one cell and a type of another. */
export declare const VALUE = 1;
export declare const TYPE = 2;
/** A name that a cell declares. */
export interface Declaration {
    readonly kind: Kind;
    readonly meaning: number;
    /** Whether it is exported by the last line of what is run, not where it is declared. */
    readonly hoisted?: boolean;
    /** The statement with which another cell imports the same; for imports. */
    readonly again?: string;
    /** The module it is imported from. */
    readonly from?: string | undefined;
    /** The name that it is an alias of a member of, as `N` in `import a = N.a`. */
    readonly root?: string | undefined;
}
