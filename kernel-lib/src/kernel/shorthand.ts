import type { ExecutorModule } from './tslab.js';

/** A node of a syntax tree; what is used of the compiler's own type. */
interface Node {
  readonly kind: number;
  readonly end: number;
  readonly name?: { readonly text: string; readonly end: number };
}

/** What is used of the compiler that tslab brings. */
export interface Compiler {
  readonly SyntaxKind: { readonly ShorthandPropertyAssignment: number };
  readonly ScriptTarget: { readonly ES2022: number };
  createSourceFile(name: string, text: string, target: number): Node;
  forEachChild(node: Node, visit: (child: Node) => void): void;
}

/**
 * Writes out the shorthand properties of a cell: `{ model }` becomes `{ model: model }`, on the same line.
 * tslab rewrites a name of an earlier cell wherever it stands but there, so that `{ model }` would throw "model is not defined".
 */
export function writeOutShorthand(code: string, compiler: Compiler): string {
  const names: { readonly text: string; readonly end: number }[] = [];
  const visit = (node: Node): void => {
    if (node.kind === compiler.SyntaxKind.ShorthandPropertyAssignment && node.name !== undefined) names.push(node.name);
    compiler.forEachChild(node, visit);
  };
  visit(compiler.createSourceFile('cell.ts', code, compiler.ScriptTarget.ES2022));
  let written = '';
  let from = 0;
  for (const { text, end } of names) {
    written += `${code.slice(from, end)}: ${text}`;
    from = end;
  }
  return written + code.slice(from);
}

/** Lets cells use shorthand properties for what earlier cells declared. */
export function mendShorthand(executor: ExecutorModule, compiler: Compiler): void {
  const createExecutor = executor.createExecutor;
  executor.createExecutor = (directory, converters, console) => {
    const { node } = converters;
    const convert = node.convert.bind(node);
    node.convert = (declared, code) => convert(declared, writeOutShorthand(code, compiler));
    return createExecutor(directory, converters, console);
  };
}
