import { VALUE } from './declaration.js';
import { ts } from './typescript.js';
/** The most characters of a type that is written out. */
const LONGEST = 2_000;
/** How deep a type is looked into. */
const DEEPEST = 6;
const PRIMITIVE = ts.TypeFlags.String |
    ts.TypeFlags.Number |
    ts.TypeFlags.Boolean |
    ts.TypeFlags.BigInt |
    ts.TypeFlags.ESSymbol |
    ts.TypeFlags.Undefined |
    ts.TypeFlags.Null |
    ts.TypeFlags.Void |
    ts.TypeFlags.Any |
    ts.TypeFlags.Unknown |
    ts.TypeFlags.Never |
    ts.TypeFlags.NonPrimitive;
const LITERAL = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral;
/**
 * A variable's type in words that mean the same in every cell: primitives, arrays and tuples of such, plain objects, and the
 * standard library's own (`Map`, `Promise`, `Float64Array`). Undefined for any other: a class, a function, an enum is more than its words.
 *
 * A notebook in which each cell builds on the last would else have the compiler infer the types of all cells before each new one, and one
 * with a table of data in a cell the type of the table.
 * @param declaration how it was declared, and the most characters that its type may have
 */
export function settledType(program, path, name, { kind, meaning, longest = LONGEST }) {
    if ((kind !== 'let' && kind !== 'var' && kind !== 'const') || meaning !== VALUE)
        return undefined;
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.tryGetMemberInModuleExports(name, module);
    if (symbol === undefined)
        return undefined;
    const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    const type = checker.getTypeOfSymbol(target);
    // A constant's own literal type widens where it is copied, a written one does not.
    if ((type.flags & LITERAL) !== 0 || !isSettled(checker, program, type, DEEPEST))
        return undefined;
    const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);
    return text.length > longest || text.includes('\n') ? undefined : text;
}
function isSettled(checker, program, type, depth) {
    if (depth === 0)
        return false;
    const isPart = (part) => isSettled(checker, program, part, depth - 1);
    if ((type.flags & ts.TypeFlags.EnumLike) !== 0 ||
        (type.aliasSymbol !== undefined && !isStandard(program, type.aliasSymbol)))
        return false;
    if ((type.flags & (PRIMITIVE | LITERAL)) !== 0)
        return true;
    if (type.isUnion())
        return type.types.every(isPart);
    if ((type.flags & ts.TypeFlags.Object) === 0)
        return false;
    const { objectFlags } = type;
    if ((objectFlags & ts.ObjectFlags.Reference) !== 0) {
        const { target } = type;
        const isTuple = (target.objectFlags & ts.ObjectFlags.Tuple) !== 0;
        const hasName = type.symbol;
        return ((isTuple || (hasName !== undefined && isStandard(program, hasName))) &&
            checker.getTypeArguments(type).every(isPart));
    }
    if ((objectFlags & ts.ObjectFlags.Interface) !== 0)
        return isStandard(program, type.symbol);
    if ((objectFlags & ts.ObjectFlags.Anonymous) === 0)
        return false;
    const isPlain = (type.symbol.flags & (ts.SymbolFlags.ObjectLiteral | ts.SymbolFlags.TypeLiteral)) !== 0 &&
        type.getCallSignatures().length === 0 &&
        type.getConstructSignatures().length === 0 &&
        checker.getIndexInfosOfType(type).length === 0;
    return (isPlain &&
        type.getProperties().every((property) => {
            const isNamed = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property.name) && !property.name.startsWith('__');
            return isNamed && isPart(checker.getTypeOfSymbol(property));
        }));
}
/** Whether it is a global name of the standard library. */
const isStandard = (program, { declarations = [] }) => declarations.some((one) => ts.isSourceFile(one.parent) && program.isSourceFileDefaultLibrary(one.parent));
//# sourceMappingURL=settled-type.js.map