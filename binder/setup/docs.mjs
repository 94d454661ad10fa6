#!/usr/bin/env node
// @ts-check
/** Writes the library's reference to docs/api: npm run docs */
import process from 'node:process';
import { show } from './parts/command.mjs';
import { setUp } from './parts/everything.mjs';
import { inProject } from './parts/project.mjs';
import { main } from './parts/step.mjs';

await main(async () => {
  await setUp();
  return show(process.execPath, [
    inProject('node_modules/typedoc/bin/typedoc'),
    '--options',
    'kernel-lib/typedoc.json',
  ]);
});
