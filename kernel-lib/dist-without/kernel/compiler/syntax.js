import { ts } from './typescript.js';
/** What is wrong with the syntax of a file that was read. */
export const syntaxErrorsOf = (source) => source.parseDiagnostics;
/** What is wrong with a text's syntax. It is read as a module, where `await` is no name, and nothing else is made of it. */
export const syntaxErrors = (code, tsx) => syntaxErrorsOf(ts.createSourceFile(tsx ? 'cell.tsx' : 'cell.ts', code, {
    languageVersion: ts.ScriptTarget.Latest,
    setExternalModuleIndicator(file) {
        file.externalModuleIndicator = true;
    },
}));
export const hasSyntaxErrors = (code, tsx) => syntaxErrors(code, tsx).length > 0;
//# sourceMappingURL=syntax.js.map