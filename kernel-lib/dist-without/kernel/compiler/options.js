import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ts } from './typescript.js';
/** Whether an object has a property, which the compiler's own library may not know of. */
const has = (owner, name) => typeof owner === 'object' || typeof owner === 'function' ? name in Object(owner) : false;
const global = globalThis;
/** Parts of the standard library, each with the newest of what it declares: a cell has those that the running Node has. */
const PARTS = [
    ['es2024.object', () => has(Object, 'groupBy')],
    ['es2024.collection', () => has(Map, 'groupBy')],
    ['es2024.promise', () => has(Promise, 'withResolvers')],
    ['es2024.arraybuffer', () => has(ArrayBuffer.prototype, 'transfer')],
    ['es2024.string', () => has(String.prototype, 'isWellFormed')],
    ['es2024.sharedmemory', () => has(Atomics, 'waitAsync')],
    ['esnext.disposable', () => has(global, 'DisposableStack')],
    ['esnext.collection', () => has(Set.prototype, 'union')],
    ['esnext.iterator', () => has(global['Iterator']?.prototype, 'map')],
    ['esnext.array', () => has(Array, 'fromAsync')],
    ['esnext.promise', () => has(Promise, 'try')],
    ['esnext.float16', () => has(global, 'Float16Array')],
    ['esnext.error', () => has(Error, 'isError')],
    ['esnext.regexp', () => has(RegExp, 'escape')],
    ['esnext.typedarrays', () => has(Uint8Array, 'fromBase64')],
    ['esnext.temporal', () => has(global, 'Temporal')],
];
/** What every Node that this package runs on has; what `using` needs is declared with Node's own types. */
const BASE = ['es2023', 'esnext.decorators', 'decorators.legacy'];
/** Options that a `tsconfig.json` beside the notebook may set; the others are the kernel's. */
const OWN = /^(strict.*|no(Implicit|Unchecked|PropertyAccess|Fallthrough|Unused).*|exactOptional.*|useUnknown.*|jsx.*|.*Decorator.*|useDefine.*|paths|baseUrl|types|lib|customConditions)$/;
/** The files of the standard library that a cell has, where its notebook's `tsconfig.json` names no others. */
export function library() {
    const folder = dirname(ts.getDefaultLibFilePath({}));
    const present = PARTS.filter(([, isThere]) => isThere())
        // What was `esnext` in one TypeScript has its year in the next.
        .flatMap(([name]) => [name, name.replace('esnext', 'es2025')]);
    return [...BASE, ...present].map((name) => `lib.${name}.d.ts`).filter((file) => existsSync(join(folder, file)));
}
function configured(directory) {
    const file = join(directory, 'tsconfig.json');
    if (!existsSync(file))
        return {};
    const config = ts.readConfigFile(file, ts.sys.readFile.bind(ts.sys)).config;
    const { options } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, directory);
    return Object.fromEntries(Object.entries(options).filter(([name]) => OWN.test(name)));
}
/**
 * The options that cells are checked with.
 * @param directory the notebook's folder
 * @param homes folders whose packages are the notebook's where its own folder has none
 */
export function compilerOptions(directory, homes) {
    const typeRoots = ts.getEffectiveTypeRoots({}, { getCurrentDirectory: () => directory }) ?? [];
    if (!typeRoots.some((root) => existsSync(join(root, 'node', 'package.json'))))
        typeRoots.push(...homes.map((home) => join(home, 'node_modules', '@types')));
    return {
        target: ts.ScriptTarget.ES2024,
        module: ts.ModuleKind.Preserve,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        moduleDetection: ts.ModuleDetectionKind.Force,
        noEmit: true,
        allowImportingTsExtensions: true,
        resolveJsonModule: true,
        allowJs: true,
        jsx: ts.JsxEmit.React,
        skipLibCheck: true,
        strict: false,
        noUncheckedSideEffectImports: false,
        types: ['node'],
        useDefineForClassFields: true,
        ...configured(directory),
        typeRoots,
    };
}
/** The options that what is run is made with: CommonJS, each file by itself. */
export function emitOptions(options) {
    const { lib: _lib, moduleResolution: _resolution, moduleDetection: _detection, ...others } = options;
    return {
        ...others,
        module: ts.ModuleKind.CommonJS,
        noEmit: false,
        allowImportingTsExtensions: false,
        esModuleInterop: true,
        sourceMap: true,
    };
}
//# sourceMappingURL=options.js.map