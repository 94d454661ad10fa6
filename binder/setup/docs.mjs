#!/usr/bin/env node
// @ts-check
/** Writes the library's reference to docs/api: npm run docs */
import process from 'node:process';
import { show } from './command.mjs';
import { setUp } from './everything.mjs';
import { inProject } from './project.mjs';
import { main } from './step.mjs';

await main(async () => {
  await setUp();
  return show(process.execPath, [
    inProject('node_modules/typedoc/bin/typedoc'),
    '--options',
    'kernel-lib/typedoc.json',
  ]);
});
