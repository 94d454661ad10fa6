/**
 * Builds the JupyterLab extension: TypeScript and the style sheet into lib/, then the bundle into epsbook/labextension/.
 * `jupyter-builder` is taken from the project's .venv where there is one, else from the PATH (as in pip's own build environment).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const scripts = join(root, '.venv', process.platform === 'win32' ? 'Scripts' : 'bin');
const path = [...(existsSync(scripts) ? [scripts] : []), process.env.PATH ?? ''].join(delimiter);

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  if (error?.code === 'ENOENT') {
    console.error(`${command} was not found. Run \`npm run setup\` in ${root}, which puts it into .venv.`);
  }
  if (status !== 0) process.exit(status ?? 1);
}

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!existsSync(compiler)) {
  console.error(`TypeScript is not installed. Run \`npm ci\` in ${root}.`);
  process.exit(1);
}
run(process.execPath, [compiler, '-b', here]);
const { code } = transformSync(readFileSync(join(here, 'style', 'panel.css'), 'utf8'), { loader: 'css', minify: true });
writeFileSync(join(here, 'lib', 'panel.raw.css'), code);
run('jupyter-builder', ['build', '.']);
