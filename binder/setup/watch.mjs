#!/usr/bin/env node
// @ts-check
/**
 * Builds library and extension again whenever a file is saved: npm run watch. A kernel takes a new library after a restart,
 * JupyterLab a new extension after a reload of its page.
 */
import path from 'node:path';
import process from 'node:process';
import { show } from './parts/command.mjs';
import { setUp } from './parts/everything.mjs';
import { inProject, typescript } from './parts/project.mjs';
import { activated, ownEnvironment } from './parts/python.mjs';
import { labextensionStamp } from './steps/labextension.mjs';
import { main } from './parts/step.mjs';

await main(async () => {
  const environment = ownEnvironment();
  await setUp(environment);
  // What is built while watching is not minimised; the next set-up builds it as it is shipped.
  labextensionStamp.clear();
  const builder = path.join(environment.bin, 'jupyter-builder');
  const [code] = await Promise.all([
    show(process.execPath, [typescript, '-b', 'kernel-lib', 'labextension', '--watch', '--preserveWatchOutput']),
    show(builder, ['watch', inProject('labextension')], { env: activated(environment) }),
  ]);
  return code;
});
