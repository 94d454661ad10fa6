#!/usr/bin/env node
// @ts-check
/**
 * Sets up the lab: npm run setup [-- --into PREFIX]
 *
 * Into the project's own `.venv`, or into a Python environment that exists, such as Binder's.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { setUp } from './everything.mjs';
import { givenEnvironment, ownEnvironment } from './python.mjs';
import { main } from './step.mjs';

await main(async () => {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { into: { type: 'string' } } });
  await setUp(values.into === undefined ? ownEnvironment() : givenEnvironment(values.into));
});
