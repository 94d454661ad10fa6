import { ts } from './typescript.js';
export const namesModule = (statement) => statement.moduleSpecifier !== undefined && ts.isStringLiteral(statement.moduleSpecifier);
/** How an import ends that is from the same module as a statement. */
function endOf({ moduleSpecifier, attributes }, source) {
    const withAttributes = attributes === undefined ? '' : ` ${attributes.getText(source).replace(/\s+/g, ' ')}`;
    return ` from ${moduleSpecifier.getText(source)}${withAttributes};`;
}
/** The statement that imports one name of the module that a statement is about, and the module. */
export const importAgain = (statement, source, name) => ({
    again: `import { ${name} }${endOf(statement, source)}`,
    from: statement.moduleSpecifier.text,
});
/**
 * Tells of each name that a statement imports: the name, a statement that imports it alone, and the module.
 * An imported name is not copied into the scope of the cells; whoever uses it imports it again, so it stays what its module makes of it.
 */
export function forEachImport(statement, source, each) {
    if (ts.isImportEqualsDeclaration(statement)) {
        const text = statement
            .getText(source)
            .replace(/^export\s+/, '')
            .replace(/\s+/g, ' ');
        each(statement.name.text, text, undefined);
        return;
    }
    if (!namesModule(statement))
        return;
    const from = statement.moduleSpecifier.text;
    const isImport = ts.isImportDeclaration(statement);
    const clause = isImport ? statement.importClause : undefined;
    const names = isImport ? clause?.namedBindings : statement.exportClause;
    const isType = isImport ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
    const keyword = isType ? 'import type' : 'import';
    const end = endOf(statement, source);
    if (clause?.name)
        each(clause.name.text, `${keyword} ${clause.name.text}${end}`, from);
    if (names === undefined)
        return;
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
//# sourceMappingURL=repeated-imports.js.map