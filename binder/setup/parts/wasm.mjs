// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

/** WebAssembly kernels: `kernel-lib/assembly/WING/NAME.ts` is compiled to `kernel-lib/src/WING/kernels/NAME.wasm.ts`. */
const sources = inProject('kernel-lib', 'assembly');

/** Optimised, with 128-bit vectors, without a runtime: kernels lay out their own memory. A source may add flags in its first lines: `// asc: …` */
const FLAGS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '16'];

/** Sources that are compiled by themselves; those whose name begins with `_` are imported by others. */
const kernels = () =>
  fs
    .readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !path.basename(file).startsWith('_'))
    .sort();

/** @param {string} kernel */
const moduleOf = (kernel) =>
  inProject('kernel-lib', 'src', path.dirname(kernel), 'kernels', `${path.basename(kernel, '.ts')}.wasm.ts`);

/** @param {string} kernel a source's path below `kernel-lib/assembly` */
async function compiled(kernel) {
  const { default: asc } = await import('assemblyscript/asc');
  const own = [...fs.readFileSync(path.join(sources, kernel), 'utf8').matchAll(/^\/\/ asc: (.*)$/gm)].flatMap(
    ([, flags]) => (flags ?? '').split(/\s+/),
  );
  /** @type {Uint8Array | undefined} */
  let binary;
  let complaints = '';
  const { error } = await asc.main(
    [kernel.split(path.sep).join('/'), ...FLAGS, ...own, '--outFile', 'kernel.wasm', '--baseDir', sources],
    {
      /** @param {string} name @param {string | Uint8Array} contents */
      writeFile(name, contents) {
        if (name === 'kernel.wasm') binary = /** @type {Uint8Array} */ (contents);
      },
      stderr: {
        write: (/** @type {string | Uint8Array} */ chunk) => (complaints += Buffer.from(chunk).toString()).length > 0,
      },
    },
  );
  if (error !== null || binary === undefined) throw new Error(`${kernel}: ${complaints}${String(error)}`);
  return [
    `/** Compiled from kernel-lib/assembly/${kernel.split(path.sep).join('/')} by \`npm run kernels\`; ${String(binary.length)} bytes. */`,
    `export default '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}

/** Compiles every kernel, and writes those that have changed. */
export async function buildKernels() {
  for (const kernel of kernels()) {
    const file = moduleOf(kernel);
    const text = await compiled(kernel);
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    process.stdout.write(`${path.relative(inProject(), file)}\n`);
  }
}

/** The committed modules that are not, byte for byte, what their sources compile to. */
export async function staleKernels() {
  const stale = [];
  for (const kernel of kernels()) {
    const file = moduleOf(kernel);
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== (await compiled(kernel)))
      stale.push(path.relative(inProject(), file));
  }
  return stale;
}
