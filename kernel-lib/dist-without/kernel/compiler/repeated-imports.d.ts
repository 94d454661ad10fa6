import { type TS } from './typescript.js';
/** A statement that says which module it is about. */
export type ModuleStatement = (TS.ImportDeclaration | TS.ExportDeclaration) & {
    readonly moduleSpecifier: TS.StringLiteral;
};
export type ImportStatement = TS.ImportDeclaration | TS.ImportEqualsDeclaration | TS.ExportDeclaration;
export declare const namesModule: (statement: TS.ImportDeclaration | TS.ExportDeclaration) => statement is ModuleStatement;
/** The statement that imports one name of the module that a statement is about, and the module. */
export declare const importAgain: (statement: ModuleStatement, source: TS.SourceFile, name: string) => {
    readonly again: string;
    readonly from: string;
};
/**
 * Tells of each name that a statement imports: the name, a statement that imports it alone, and the module.
 * An imported name is not copied into the scope of the cells; whoever uses it imports it again, so it stays what its module makes of it.
 */
export declare function forEachImport(statement: ImportStatement, source: TS.SourceFile, each: (name: string, again: string, from: string | undefined) => void): void;
