import { type TS } from './typescript.js';
/** What is wrong with the syntax of a file that was read. */
export declare const syntaxErrorsOf: (source: TS.SourceFile) => readonly TS.Diagnostic[];
/** What is wrong with a text's syntax. It is read as a module, where `await` is no name, and nothing else is made of it. */
export declare const syntaxErrors: (code: string, tsx: boolean) => readonly TS.Diagnostic[];
export declare const hasSyntaxErrors: (code: string, tsx: boolean) => boolean;
