import { ts, type TS } from './typescript.js';

/** What the compiler has of a file, though its typings do not tell. */
interface File extends TS.SourceFile {
  externalModuleIndicator: unknown;
  readonly parseDiagnostics: readonly TS.DiagnosticWithLocation[];
}

/** What is wrong with the syntax of a file that was read. */
export const syntaxErrorsOf = (source: TS.SourceFile): readonly TS.Diagnostic[] => (source as File).parseDiagnostics;

/** What is wrong with a text's syntax. It is read as a module, where `await` is no name, and nothing else is made of it. */
export const syntaxErrors = (code: string, tsx: boolean): readonly TS.Diagnostic[] =>
  syntaxErrorsOf(
    ts.createSourceFile(tsx ? 'cell.tsx' : 'cell.ts', code, {
      languageVersion: ts.ScriptTarget.Latest,
      setExternalModuleIndicator(file) {
        (file as File).externalModuleIndicator = true;
      },
    }),
  );

export const hasSyntaxErrors = (code: string, tsx: boolean): boolean => syntaxErrors(code, tsx).length > 0;
