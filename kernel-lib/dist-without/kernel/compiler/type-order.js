import { ts } from './typescript.js';
/** The number of cells that a cell may build on before their types are asked for one by one. */
const DEEP = 30;
/**
 * Asks for the types of what a cell builds on, oldest first.
 * Of a name that comes from a name that comes from a name … the compiler would infer the types by recursion until its stack ended.
 */
export function inferOldestFirst(program, from, { needs, ages, }) {
    const wanted = new Map();
    const queue = [...from];
    for (const [name, path] of queue) {
        const names = wanted.get(path);
        if (names === undefined) {
            queue.push(...(needs.get(path) ?? []));
            wanted.set(path, new Set([name]));
        }
        else {
            names.add(name);
        }
    }
    if (wanted.size < DEEP)
        return;
    const checker = program.getTypeChecker();
    const ageOf = (path) => ages.get(path) ?? Infinity;
    for (const path of [...wanted.keys()].sort((first, second) => ageOf(first) - ageOf(second))) {
        const source = program.getSourceFile(path);
        const module = source && checker.getSymbolAtLocation(source);
        if (module === undefined)
            continue;
        for (const name of wanted.get(path) ?? []) {
            const symbol = checker.tryGetMemberInModuleExports(name, module);
            if (symbol === undefined)
                continue;
            const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
            const type = checker.getTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol);
            for (const signature of type.getCallSignatures())
                signature.getReturnType();
        }
    }
}
//# sourceMappingURL=type-order.js.map