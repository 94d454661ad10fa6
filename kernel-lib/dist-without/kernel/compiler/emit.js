import { readFile } from './cell.js';
import { VALUE } from './declaration.js';
import { edit } from './edits.js';
import {} from './notebook-compiler.js';
import { emitOptions } from './options.js';
import { ts } from './typescript.js';
/** The module that is the scope of all cells. */
export const CELLS = '#cells';
/**
 * What is run of a cell: CommonJS, made apart from checking.
 *
 * Exported names of a module are properties of its `exports` wherever they are used, which is the compiler's own work. That object is
 * the same for all cells: a redeclaration or an assignment is seen by the closures of earlier cells, and what a failing cell declared
 * before it failed is there.
 */
export function emitCell({ code, cell, known, tsx, legacyDecorators }, { found }, options) {
    let head = `${cell.head}${importsOf(cell, known)}`;
    // A module is loaded where it is imported, also if nothing of it is used.
    for (const module of cell.imports)
        if (found.has(module))
            head += `import ${JSON.stringify(module)}; `;
    const hoisted = [...cell.names].filter(([name, entry]) => entry.hoisted === true && !cell.exported.has(name));
    // Inside a function, the first line of a script is none.
    const hashbang = code.startsWith('#!') ? [{ at: 0, added: '//', removed: 2 }] : [];
    const edited = edit(code, [...hashbang, { at: cell.start, added: head, removed: 0 }, ...cell.edits]);
    const written = `${edited.written}\nexport { ${hoisted.map(([name]) => name).join(', ')} };`;
    const output = transpile(written, `cell.ts${tsx ? 'x' : ''}`, { ...options, experimentalDecorators: legacyDecorators }, (source) => withAssignments(withoutResets(source, true)));
    return { ...output, edited: { ...edited, written } };
}
/** The statements that bring a cell the values of others: those of the scope first, which aliases are aliases of. */
function importsOf(cell, known) {
    const scoped = new Set();
    const imported = new Set();
    const bring = (name) => {
        const entry = known.get(name);
        const isOwn = ((cell.names.get(name)?.meaning ?? 0) & VALUE) !== 0;
        if (entry === undefined || entry.kind === 'ambient' || isOwn || (entry.meaning & VALUE) === 0)
            return;
        if (entry.root !== undefined && entry.root !== name)
            bring(entry.root);
        if (entry.kind === 'import')
            imported.add(entry.again ?? '');
        else
            scoped.add(name);
    };
    for (const name of cell.used)
        bring(name);
    const fromScope = scoped.size > 0 ? `import { ${[...scoped].join(', ')} } from "${CELLS}"; ` : '';
    return fromScope + [...imported].map((again) => `${again} `).join('');
}
/** What is run of a file beside the notebook, and whether it awaits. */
export function emitFile(path, text, options) {
    const { edits, isAsync } = readFile(path, text);
    const edited = edit(text, edits);
    const kind = /\.[cm]?([jt]s)(x?)$/.exec(path);
    const fileName = `file.${kind?.[1] ?? 'js'}${kind?.[2] ?? ''}`;
    return { ...transpile(edited.written, fileName, options, (source) => withoutResets(source, false)), edited, isAsync };
}
function transpile(text, fileName, options, change) {
    const { outputText, sourceMapText = '{}' } = ts.transpileModule(text, {
        fileName,
        compilerOptions: emitOptions(options),
        transformers: { after: [() => (node) => change(node)] },
    });
    return { javascript: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), sourceMap: sourceMapText };
}
/**
 * Exports by assignment what comes from another module, which the compiler exports by a getter: `Object.defineProperty(exports, "a",
 * { enumerable: true, get: function () { return module.a; } })`. A later cell could not declare such a name anew.
 */
const withAssignments = (source) => ts.factory.updateSourceFile(source, source.statements.map((statement) => {
    const [name, value] = getterOf(statement) ?? [];
    if (name === undefined || value === undefined)
        return statement;
    const { factory } = ts;
    const target = factory.createPropertyAccessExpression(factory.createIdentifier('exports'), name);
    return factory.createExpressionStatement(factory.createAssignment(target, value));
}));
/** The name that a statement of the compiler's own exports by a getter, and what the getter returns. */
function getterOf(statement) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression))
        return undefined;
    const [owner, name, descriptor] = statement.expression.arguments;
    if (owner === undefined || !ts.isIdentifier(owner) || owner.text !== 'exports')
        return undefined;
    if (name === undefined || !ts.isStringLiteral(name))
        return undefined;
    if (descriptor === undefined || !ts.isObjectLiteralExpression(descriptor))
        return undefined;
    const getter = descriptor.properties.at(-1);
    if (getter === undefined || !ts.isPropertyAssignment(getter) || !ts.isFunctionExpression(getter.initializer))
        return undefined;
    const [returned] = getter.initializer.body.statements;
    if (returned === undefined || !ts.isReturnStatement(returned) || returned.expression === undefined)
        return undefined;
    return [name.text, returned.expression];
}
/**
 * Drops `exports.a = exports.b = void 0`: a name keeps its value until it is declared anew. In a cell, drops the mark of a compiled module
 * too, which the scope of all cells has once for all.
 */
const withoutResets = (source, isCell) => {
    const isMark = (statement) => statement.pos < 0 &&
        ts.isExpressionStatement(statement) &&
        ts.isCallExpression(statement.expression) &&
        statement.expression.arguments.some((one) => ts.isStringLiteral(one) && one.text === '__esModule');
    const isReset = (expression) => ts.isBinaryExpression(expression)
        ? ts.isPropertyAccessExpression(expression.left) && isReset(expression.right)
        : ts.isVoidExpression(expression);
    const isMade = (statement) => statement.pos < 0 &&
        ts.isExpressionStatement(statement) &&
        ts.isBinaryExpression(statement.expression) &&
        isReset(statement.expression);
    return ts.factory.updateSourceFile(source, source.statements.filter((statement) => !isMade(statement) && !(isCell && isMark(statement))));
};
//# sourceMappingURL=emit.js.map