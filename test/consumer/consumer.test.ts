import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type TypeScript from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, root } from '../support/project.js';

/** The compiler that tslab brings along: TypeScript 5.0.4. */
const ts = createRequire(import.meta.url)('@tslab/typescript-for-tslab') as typeof TypeScript;

const run = promisify(execFile);

let folder: string;

/** The package as npm would publish it, in a project that has nothing else of this one. */
beforeAll(async () => {
  made('kernel-lib/dist/index.js');
  const out = join(root, 'test/out');
  await mkdir(out, { recursive: true });
  folder = await mkdtemp(join(out, 'consumer-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(root, 'kernel-lib'),
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const installed = join(folder, 'node_modules/epsbook');
  await mkdir(installed, { recursive: true });
  await run('tar', ['--extract', '--file', join(folder, filename), '--strip-components=1', '--directory', installed]);
  await cp(join(root, 'test/consumer/project'), folder, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** A program of one file with tslab's options (its `dist/converter.js`), in CommonJS as cells end up. */
function compile(files: readonly string[]): TypeScript.Program {
  return ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    experimentalDecorators: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['node'],
    outDir: join(folder, 'out'),
  });
}

const complaints = (program: TypeScript.Program): string[] =>
  ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

/** Where `any` stands in what a module exports, as paths such as `Session.release()`. */
function anys(program: TypeScript.Program, file: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const found: string[] = [];
  const seen = new Set<TypeScript.Type>();

  /** A member of ours that its users can reach: declarations tell no types of private ones. */
  const isPublic = ({ declarations = [] }: TypeScript.Symbol): boolean =>
    declarations.some(
      (declaration) =>
        declaration.getSourceFile().fileName.includes('/node_modules/epsbook/') &&
        (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) === 0 &&
        !(ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name)),
    );

  function visitType(type: TypeScript.Type, path: string): void {
    if ((type.flags & ts.TypeFlags.Any) !== 0) found.push(path);
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visitType(part, path);
    for (const argument of checker.getTypeArguments(type as TypeScript.TypeReference)) visitType(argument, `${path}<>`);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      if (signature.declaration?.getSourceFile().fileName.includes('/node_modules/epsbook/') !== true) continue;
      for (const parameter of signature.getParameters()) visitSymbol(parameter, `${path}(${parameter.name})`);
      visitType(signature.getReturnType(), `${path}()`);
    }
    for (const property of type.getProperties())
      if (isPublic(property)) visitSymbol(property, `${path}.${property.name}`);
  }

  function visitSymbol(symbol: TypeScript.Symbol, path: string): void {
    const resolved = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if ((resolved.flags & ts.SymbolFlags.Value) !== 0) visitType(checker.getTypeOfSymbol(resolved), path);
    if ((resolved.flags & ts.SymbolFlags.Type) !== 0) visitType(checker.getDeclaredTypeOfSymbol(resolved), path);
  }

  const module = checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is not a module`);
  for (const exported of checker.getExportsOfModule(module)) visitSymbol(exported, exported.name);
  return found;
}

describe("a project compiled by tslab's TypeScript 5.0.4, Node10 resolution, not strict", () => {
  it('is the compiler that tslab has', () => {
    expect(ts.version).toBe('5.0.4');
  });

  it('compiles what a notebook writes, refuses what is wrong, and runs', async () => {
    const program = compile([join(folder, 'release.ts')]);
    expect(complaints(program)).toEqual([]);
    expect(program.emit().emitSkipped).toBe(false);
    const { stdout } = await run(process.execPath, [join(folder, 'out/release.js')], { cwd: folder });
    expect(stdout.split('\n')).toEqual([
      'true epsilon must be a finite number greater than 0 (to release without privacy, say nonPrivate())',
      '1 text/html text/plain',
      '',
    ]);
  });

  it('names the columns of a session in one sentence where one is misspelt', async () => {
    const file = join(folder, 'misspelt.ts');
    await writeFile(
      file,
      `import { covariance, dataset, laplace, mean, openSession } from 'epsbook';
       const data = [{ age: 31, weight: 70 }];
       const session = openSession(dataset({ name: 'people', data }), { budget: { epsilon: 1 } });
       const age = { lower: 0, upper: 120 };
       session.release('a', mean('agee', age), laplace({ epsilon: 0.1 }));
       session.release('b', covariance({ age, wieght: age }), laplace({ epsilon: 0.1 }));
       session.release('c', mean('age', { age }), laplace({ epsilon: 0.1 }));
       session.release('d', covariance({ age, weight: age }), laplace({ epsilon: 0.1 }));`,
    );
    const [column, bounds, ...others] = complaints(compile([file]));
    expect(column).toBe(`Argument of type '"agee"' is not assignable to parameter of type '"age" | "weight"'.`);
    expect(bounds?.split('\n').at(-1)).toMatch(/'wieght' does not exist in type .* Did you mean to write 'weight'\?$/);
    expect(bounds?.split('\n')).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('knows the type of everything that the package and each of its folders export', async () => {
    const dist = join(folder, 'node_modules/epsbook/dist');
    const parts = (await readdir(dist))
      .filter((name) => ts.sys.fileExists(join(dist, name, 'index.d.ts')))
      .map((name) => `epsbook/${name}`);
    expect(parts.length).toBeGreaterThan(5);
    const files = ['epsbook', ...parts].map((name) => {
      const options = { moduleResolution: ts.ModuleResolutionKind.Node10 };
      const { resolvedModule } = ts.resolveModuleName(name, join(folder, 'release.ts'), options, ts.sys);
      expect(resolvedModule?.resolvedFileName, name).toMatch(/\.d\.ts$/);
      return resolvedModule?.resolvedFileName ?? '';
    });
    const program = compile(files);
    expect(files.map((file) => anys(program, file))).toEqual(files.map(() => []));
  });

  it('would not know a type written for a later compiler, and this test would see it', async () => {
    const file = join(folder, 'node_modules/epsbook/dist/later.d.ts');
    await writeFile(file, 'export interface Sealed { readonly bytes: Uint8Array<ArrayBuffer> }\n');
    expect(anys(compile([file]), file)).toEqual(['Sealed.bytes']);
  });
});
