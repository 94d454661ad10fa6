#!/usr/bin/env node
// @ts-check
/**
 * Runs a program of the library, compiling that first where it is missing or old: npm run draw, npm run vectors.
 * Standard output is the program's alone, as it is read by programs.
 */
import process from 'node:process';
import { show } from './parts/command.mjs';
import { compileLibrary } from './parts/library.mjs';
import { inProject } from './parts/project.mjs';
import { main } from './parts/step.mjs';

const [name = '', ...args] = process.argv.slice(2);

await main(async () => {
  await compileLibrary();
  return show(process.execPath, [inProject('kernel-lib/dist/cli', `${name}.js`), ...args], { cwd: process.cwd() });
});
