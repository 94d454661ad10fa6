import { TYPE, VALUE } from './declaration.js';
import {} from './edits.js';
import { asExpression } from './lone-object.js';
import { forEachImport } from './repeated-imports.js';
import { syntaxErrorsOf } from './syntax.js';
import { ts } from './typescript.js';
/** The object that what is run finds its surroundings in; the name is tslab's. */
export const OWNER = '__tslab__';
const has = (node, kind) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
/** Flags of a `let`, `const` or `using`; of `var` none. As plain numbers: some are combinations of others. */
const { Let, Const, BlockScoped, AwaitUsing } = ts.NodeFlags;
const hasAll = (flags, wanted = 0) => (flags & wanted) === wanted;
function kindOfList({ flags }) {
    const own = flags & (BlockScoped ?? 0);
    if (own === 0)
        return 'var';
    if (own === Let)
        return 'let';
    return own === Const ? 'const' : 'using';
}
/** Calls `each` with every name that a binding binds. */
function forEachBound(name, each) {
    if (ts.isIdentifier(name))
        each(name.text);
    else
        for (const element of name.elements)
            if (!ts.isOmittedExpression(element))
                forEachBound(element.name, each);
}
/** Whether it is `import.meta` or `import()`, for which CommonJS has no words. */
const isDynamic = (node) => (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) ||
    (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword);
/** Turns such into a property of `owner`. */
function dynamicEdit(node, source, owner) {
    const at = node.getStart(source);
    return ts.isMetaProperty(node)
        ? { at, added: `${owner}.meta`, removed: node.end - at }
        : { at: node.expression.getStart(source), added: `${owner}.import`, removed: 'import'.length };
}
/** The first name of `A.B.C`; of `require('…')` there is none. */
function rootOf(reference) {
    if (ts.isExternalModuleReference(reference))
        return undefined;
    let name = reference;
    while (ts.isQualifiedName(name))
        name = name.left;
    return name.text;
}
/** Whether a node outside functions makes whatever holds it wait. */
const isAwait = (node) => ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (ts.isVariableDeclarationList(node) && hasAll(node.flags, AwaitUsing));
/** Whether a node's insides run when they are called, not where they are written, or can not await. */
const isApart = (node) => ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node);
/** The edits to a file beside the notebook, and whether it awaits. */
export function readFile(path, text) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const edits = [];
    let isAsync = false;
    const visit = (node, inFunction) => {
        if (isDynamic(node))
            edits.push(dynamicEdit(node, source, 'module'));
        isAsync ||= !inFunction && isAwait(node);
        const inner = inFunction || isApart(node);
        ts.forEachChild(node, (child) => {
            visit(child, inner);
        });
    };
    visit(source, false);
    return { edits, isAsync };
}
/** What a function is called inside its own cell, so that its name can be a variable of all cells. */
const declared = (name) => `${name}$declared`;
/**
 * Reads a cell. It is checked as it is written; only what is run is edited.
 * @param tsx whether `<p>` is an element, not a type
 * @param object where the object literal begins that is all of it
 */
export function readCell(text, tsx, object) {
    const name = tsx ? 'cell.tsx' : 'cell.ts';
    const read = object === undefined ? text : asExpression(text, object);
    const source = ts.createSourceFile(name, `${read}\nexport {};`, ts.ScriptTarget.Latest, true);
    const reader = new Reader(source, object);
    const statements = source.statements.slice(0, -1);
    const last = statements.filter((statement) => !ts.isEmptyStatement(statement)).at(-1);
    if (last !== undefined && ts.isExpressionStatement(last))
        reader.showValueOf(last.expression);
    for (const statement of statements)
        reader.readTopLevel(statement);
    reader.exportFunctions(statements);
    const [first] = statements;
    reader.exportAliases();
    return reader.done(first === undefined ? 0 : first.getStart(source));
}
class Reader {
    object;
    #source;
    #names = new Map();
    #used = new Set();
    #exported = new Set();
    #imports = new Set();
    #requires = new Set();
    #edits = [];
    /** Names under which others are exported, with those others. */
    #aliases = [];
    #head = '';
    #isAsync = false;
    #hasDecorators = false;
    #augments = false;
    #hasStars = false;
    #hasValue = false;
    /** @param object where an object literal was put in parentheses, to be read as what it is */
    constructor(source, object) {
        this.object = object;
        this.#source = source;
    }
    done(start) {
        return {
            names: this.#names,
            used: this.#used,
            exported: this.#exported,
            imports: this.#imports,
            requires: this.#requires,
            // Stable: of what is inserted at one place, the outer comes before the inner.
            edits: this.#edits.sort((first, second) => first.at - second.at).map((one) => this.#asWritten(one)),
            head: this.#head,
            start,
            isAsync: this.#isAsync,
            hasDecorators: this.#hasDecorators,
            augments: this.#augments,
            hasStars: this.#hasStars,
            hasValue: this.#hasValue,
            isWrong: syntaxErrorsOf(this.#source).length > 0,
        };
    }
    showValueOf(expression) {
        this.#hasValue = true;
        // What shows the value puts it in parentheses too.
        const shown = this.object !== undefined && ts.isParenthesizedExpression(expression) ? expression.expression : expression;
        this.#insert(shown.getStart(this.#source), `${OWNER}.value = (`);
        this.#insert(shown.end, ')');
    }
    /** An edit at its place in the text without the parenthesis. */
    #asWritten(one) {
        return this.object === undefined || one.at <= this.object ? one : { ...one, at: one.at - 1 };
    }
    readTopLevel(statement) {
        const isAmbient = has(statement, ts.SyntaxKind.DeclareKeyword);
        const isExported = has(statement, ts.SyntaxKind.ExportKeyword);
        const isDefault = has(statement, ts.SyntaxKind.DefaultKeyword);
        const own = (name, kind, meaning, extra = {}) => {
            this.#declare(name, isAmbient ? 'ambient' : kind, meaning, extra);
            if (isExported && !isDefault)
                this.#exported.add(name);
        };
        // What is to become a property of the scope where it is declared.
        let isExportable = false;
        if (ts.isVariableStatement(statement)) {
            const kind = kindOfList(statement.declarationList);
            isExportable = kind !== 'using';
            for (const one of statement.declarationList.declarations) {
                forEachBound(one.name, (name) => own(name, kind, VALUE, kind === 'using' ? { hoisted: true } : {}));
                // Declared anew, a variable without initializer is undefined again.
                if (one.initializer === undefined && !isAmbient && (kind === 'let' || kind === 'var'))
                    this.#insert(one.end, ' = undefined');
            }
        }
        else if (ts.isFunctionDeclaration(statement)) {
            if (statement.name !== undefined)
                own(statement.name.text, 'function', VALUE, isDefault ? { hoisted: true } : {});
        }
        else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
            if (statement.name !== undefined)
                own(statement.name.text, 'class', VALUE | TYPE, isDefault ? { hoisted: true } : {});
            isExportable = !isDefault;
        }
        else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) {
            const isGlobal = (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
            if (!isGlobal)
                own(statement.name.text, 'class', VALUE | TYPE);
            isExportable = !isGlobal;
        }
        else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
            own(statement.name.text, 'type', TYPE);
        }
        else if (ts.isImportDeclaration(statement) ||
            ts.isImportEqualsDeclaration(statement) ||
            (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)) {
            this.#readImport(statement, own);
        }
        else if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
            if (ts.isNamedExports(statement.exportClause))
                for (const { name, propertyName } of statement.exportClause.elements)
                    if (propertyName === undefined)
                        this.#exported.add(name.text);
                    else if (ts.isIdentifier(name) && name.text !== 'default')
                        this.#aliases.push([name.text, propertyName.text]);
        }
        if (isExportable && !isExported && !isAmbient)
            this.#insert(statement.getStart(this.#source), 'export ');
        if (ts.isModuleDeclaration(statement) &&
            (ts.isStringLiteral(statement.name) || (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0))
            this.#augments = true;
        this.#visit(statement, false);
    }
    /**
     * Makes each function of the top level a variable of all cells, so that its callers see it redefined by a later cell.
     * A function that shares its name with a namespace is exported as it is, the default export stays what it is.
     */
    exportFunctions(statements) {
        const done = new Set();
        for (const statement of statements) {
            if (!ts.isFunctionDeclaration(statement) || statement.name === undefined)
                continue;
            const { text } = statement.name;
            if (statements.some((other) => ts.isModuleDeclaration(other) && other.name.text === text)) {
                if (!has(statement, ts.SyntaxKind.ExportKeyword) && !has(statement, ts.SyntaxKind.DeclareKeyword))
                    this.#insert(statement.getStart(this.#source), 'export ');
                continue;
            }
            const entry = this.#names.get(text);
            if (entry?.kind !== 'function' || entry.meaning !== VALUE || entry.hoisted === true)
                continue;
            const at = statement.name.getStart(this.#source);
            const exported = ts.getModifiers(statement)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
            if (exported !== undefined) {
                const from = exported.getStart(this.#source);
                this.#edits.push({ at: from, added: '', removed: exported.end - from });
            }
            this.#edits.push({ at, added: declared(text), removed: statement.name.end - at });
            if (!done.has(text))
                this.#head += `export let ${text} = ${OWNER}.named(${declared(text)}, "${text}"); `;
            done.add(text);
        }
    }
    /** Declares what is exported under another name: later cells know it by that name. */
    exportAliases() {
        for (const [name, of] of this.#aliases) {
            // What comes from elsewhere may be either.
            this.#declare(name, 'const', this.#names.get(of)?.meaning ?? VALUE | TYPE);
            this.#exported.add(name);
        }
    }
    #readImport(statement, own) {
        const root = ts.isImportEqualsDeclaration(statement) ? rootOf(statement.moduleReference) : undefined;
        forEachImport(statement, this.#source, (name, again, from) => {
            own(name, 'import', VALUE | TYPE, { again, from, root });
            if (ts.isExportDeclaration(statement))
                this.#exported.add(name);
        });
        if (ts.isImportEqualsDeclaration(statement))
            return;
        if (ts.isExportDeclaration(statement) && statement.exportClause === undefined)
            this.#forgoStar(statement);
        const isType = ts.isImportDeclaration(statement)
            ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
            : statement.isTypeOnly;
        if (!isType && statement.moduleSpecifier !== undefined && ts.isStringLiteral(statement.moduleSpecifier))
            this.#imports.add(statement.moduleSpecifier.text);
    }
    /** Names that are exported by `*` are imported by whoever uses them; made properties of the scope, they could not be declared anew. */
    #forgoStar(statement) {
        this.#hasStars = true;
        const at = statement.getStart(this.#source);
        this.#edits.push({ at, added: '', removed: statement.end - at });
    }
    #visit(node, inFunction) {
        if (ts.isIdentifier(node))
            this.#used.add(node.text);
        if (ts.isJsxOpeningLikeElement(node) || ts.isJsxFragment(node))
            this.#used.add('React');
        if (ts.isDecorator(node))
            this.#hasDecorators = true;
        if (isDynamic(node))
            this.#edits.push(dynamicEdit(node, this.#source, OWNER));
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require') {
            const [argument] = node.arguments;
            if (argument !== undefined && ts.isStringLiteral(argument))
                this.#requires.add(argument.text);
        }
        if (!inFunction)
            this.#visitOutside(node);
        const inner = inFunction || isApart(node);
        ts.forEachChild(node, (child) => {
            this.#visit(child, inner);
        });
    }
    /** What counts only outside functions: awaits, and the `var`s of blocks and loops. */
    #visitOutside(node) {
        if (isAwait(node))
            this.#isAsync = true;
        if (!ts.isVariableDeclarationList(node))
            return;
        const isTopLevel = ts.isVariableStatement(node.parent) && node.parent.parent === this.#source;
        if (kindOfList(node) !== 'var' || isTopLevel)
            return;
        for (const { name } of node.declarations)
            forEachBound(name, (one) => {
                this.#declare(one, 'var', VALUE, { hoisted: true });
            });
    }
    #declare(name, kind, meaning, extra = {}) {
        const before = this.#names.get(name)?.meaning ?? 0;
        this.#names.set(name, { kind, meaning: meaning | before, ...extra });
    }
    #insert(at, added) {
        this.#edits.push({ at, added, removed: 0 });
    }
}
//# sourceMappingURL=cell.js.map