import { ts, type TS } from './typescript.js';

/** What is wrong with a text's syntax. */
export const syntaxErrors = (code: string, tsx: boolean): readonly TS.Diagnostic[] =>
  ts.transpileModule(code, {
    fileName: tsx ? 'cell.tsx' : 'cell.ts',
    reportDiagnostics: true,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2024,
      moduleDetection: ts.ModuleDetectionKind.Force,
      jsx: ts.JsxEmit.React,
    },
  }).diagnostics ?? [];

export const hasSyntaxErrors = (code: string, tsx: boolean): boolean => syntaxErrors(code, tsx).length > 0;
