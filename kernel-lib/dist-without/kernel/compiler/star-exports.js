import { TYPE, VALUE } from './declaration.js';
import { importAgain, namesModule } from './repeated-imports.js';
import { ts } from './typescript.js';
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Whether it is `export * from …`, which names nothing of what it gives. */
const isStar = (statement) => ts.isExportDeclaration(statement) && statement.exportClause === undefined && namesModule(statement);
/**
 * The names that a cell has by `export * from …`, which only the module that is meant can tell. Later cells import them from there.
 * @param own the names that it declares itself, which come first
 */
export function starExports(program, path, own) {
    const names = new Map();
    const source = program.getSourceFile(path);
    if (source === undefined)
        return names;
    const checker = program.getTypeChecker();
    const cell = checker.getSymbolAtLocation(source);
    if (cell === undefined)
        return names;
    // What two modules export under one name is neither's.
    const given = new Set(checker.getExportsOfModule(cell).map(({ name }) => name));
    for (const statement of source.statements.filter(isStar)) {
        const module = checker.getSymbolAtLocation(statement.moduleSpecifier);
        if (module === undefined)
            continue;
        for (const symbol of checker.getExportsOfModule(module)) {
            const { name } = symbol;
            if (own.has(name) || names.has(name) || !given.has(name) || !IDENTIFIER.test(name))
                continue;
            const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
            const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
            const meaning = ((flags & ts.SymbolFlags.Value) !== 0 ? VALUE : 0) | ((flags & ts.SymbolFlags.Type) !== 0 ? TYPE : 0);
            // Of an unknown module's, anything may be.
            names.set(name, { kind: 'import', meaning: meaning || VALUE | TYPE, ...importAgain(statement, source, name) });
        }
    }
    return names;
}
//# sourceMappingURL=star-exports.js.map