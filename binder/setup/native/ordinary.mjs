// @ts-check
import path from 'node:path';
import process from 'node:process';
import { ask } from '../parts/command.mjs';
import { inProject } from '../parts/project.mjs';
import { packageFolder } from './addon.mjs';

/** The package's own install script, which downloads TensorFlow and a ready addon. Whether it ended well. */
export async function ordinaryInstall() {
  const { ok } = await ask(process.execPath, ['scripts/install.js'], {
    cwd: packageFolder(),
    env: { PATH: [inProject('node_modules/.bin'), process.env['PATH']].join(path.delimiter) },
    timeoutSeconds: 900,
  });
  return ok;
}
