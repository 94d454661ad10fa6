// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ask, run } from '../parts/command.mjs';
import { SetupProblem } from '../parts/problem.mjs';
import { addonFile, librariesFolder, packageFolder } from './addon.mjs';
import { tensorflowFiles } from './tensorflow-files.mjs';

const HEADERS = 'node-api-headers@1.9.0';

/** Whether the wheel's libraries run here. */
export function canCompile() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return process.platform === 'linux' && process.arch === 'x64' && header.glibcVersionRuntime !== undefined;
}

/** The C++ compiler: `CXX`, or the first that answers. @returns {Promise<string>} */
async function compiler() {
  const candidates = process.env['CXX'] ? [process.env['CXX']] : ['g++', 'c++', 'clang++'];
  for (const command of candidates) if ((await ask(command, ['--version'])).ok) return command;
  throw new SetupProblem(
    `The native TensorFlow addon has to be compiled here, and no C++ compiler was found (tried ${candidates.join(', ')}).`,
    'Debian and Ubuntu: sudo apt-get install g++. Then run the same again.',
  );
}

/**
 * The folder of `node_api.h`: this Node's own, or npm's copy where Node came without.
 * @param {string} scratch
 * @param {(line: string) => void} say
 */
async function nodeHeaders(scratch, say) {
  const own = path.join(path.dirname(process.execPath), '..', 'include', 'node');
  if (fs.existsSync(path.join(own, 'node_api.h'))) return own;
  say(`this Node has no headers; taking ${HEADERS} from npm`);
  await run('node-headers', 'npm', ['install', '--no-save', '--ignore-scripts', '--prefix', scratch, HEADERS], {
    cwd: scratch,
  });
  return path.join(scratch, 'node_modules', 'node-api-headers', 'include');
}

/** Hard links where the file systems allow it: the libraries are 400 MB. @param {string} from @param {string} to */
function linkOrCopy(from, to) {
  try {
    fs.linkSync(from, to);
  } catch {
    fs.copyFileSync(from, to);
  }
}

/**
 * Compiles tfjs-node's own two C++ files against the wheel's libraries, and puts the addon where the package looks for it.
 * @param {string} python
 * @param {(line: string) => void} say
 */
export async function compileAddon(python, say) {
  const cxx = await compiler();
  const tensorflow = await tensorflowFiles(python, say);
  const source = packageFolder();
  const addon = addonFile();
  const napi = /napi-v(\d+)/.exec(addon)?.[1] ?? '8';
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'epsbook-addon-'));
  try {
    const headers = await nodeHeaders(scratch, say);
    fs.rmSync(path.join(source, 'deps'), { recursive: true, force: true });
    fs.mkdirSync(librariesFolder(), { recursive: true });
    const libraries = fs.readdirSync(path.join(tensorflow, 'lib'));
    for (const name of libraries) linkOrCopy(path.join(tensorflow, 'lib', name), path.join(librariesFolder(), name));
    fs.copyFileSync(path.join(tensorflow, 'LICENSE'), path.join(source, 'deps', 'LICENSE'));
    say('compiling its two C++ files');
    const made = path.join(scratch, path.basename(addon));
    await run('compile-addon', cxx, [
      ...['-shared', '-fPIC', '-O2', '-std=c++17', `-DNAPI_VERSION=${napi}`],
      ...['-I', headers, '-I', source, '-I', path.join(tensorflow, 'include')],
      ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => path.join(source, 'binding', name)),
      ...['-o', made, '-L', librariesFolder(), ...libraries.map((name) => `-l:${name}`)],
      '-Wl,-rpath,$ORIGIN/../../deps/lib',
    ]);
    fs.mkdirSync(path.dirname(addon), { recursive: true });
    fs.copyFileSync(made, addon);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}
