#!/usr/bin/env node
// @ts-check
/**
 * Sets up the lab: npm run setup [-- --into PREFIX [--runtime-only]]
 *
 * Into the project's own `.venv`, or into a Python environment that exists, such as Binder's. With --runtime-only, what was needed to
 * build is removed at the end, for an image.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { allSteps, imageSteps, setUp } from './parts/everything.mjs';
import { givenEnvironment, ownEnvironment } from './parts/python.mjs';
import { main } from './parts/step.mjs';

await main(async () => {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { into: { type: 'string' }, 'runtime-only': { type: 'boolean', default: false } },
  });
  const environment = values.into === undefined ? ownEnvironment() : givenEnvironment(values.into);
  await setUp(environment, values['runtime-only'] ? imageSteps : allSteps);
});
