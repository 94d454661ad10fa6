import { ts, type TS } from './typescript.js';

export type ImportStatement = TS.ImportDeclaration | TS.ImportEqualsDeclaration | TS.ExportDeclaration;

/**
 * Tells of each name that a statement imports: the name, a statement that imports it alone, and the module.
 * An imported name is not copied into the scope of the cells; whoever uses it imports it again, so it stays what its module makes of it.
 */
export function forEachImport(
  statement: ImportStatement,
  source: TS.SourceFile,
  each: (name: string, again: string, from: string | undefined) => void,
): void {
  if (ts.isImportEqualsDeclaration(statement)) {
    const text = statement
      .getText(source)
      .replace(/^export\s+/, '')
      .replace(/\s+/g, ' ');
    each(statement.name.text, text, undefined);
    return;
  }
  const { moduleSpecifier, attributes } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return;
  const from = moduleSpecifier.text;
  const isImport = ts.isImportDeclaration(statement);
  const clause = isImport ? statement.importClause : undefined;
  const names = isImport ? clause?.namedBindings : statement.exportClause;
  const isType = isImport ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
  const keyword = isType ? 'import type' : 'import';
  const withAttributes = attributes === undefined ? '' : ` ${attributes.getText(source).replace(/\s+/g, ' ')}`;
  const end = ` from ${moduleSpecifier.getText(source)}${withAttributes};`;
  if (clause?.name) each(clause.name.text, `${keyword} ${clause.name.text}${end}`, from);
  if (names === undefined) return;
  if (ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) {
    each(names.name.text, `${keyword} * as ${names.name.text}${end}`, from);
    return;
  }
  for (const element of names.elements) {
    const type = element.isTypeOnly ? 'type ' : '';
    const what = (element.propertyName ?? element.name).getText(source);
    each(element.name.text, `${keyword} { ${type}${what} as ${element.name.text} }${end}`, from);
  }
}
