#!/usr/bin/env node
// @ts-check
/** Types, lint and format of every file: npm run check */
import { runChecks } from './parts/checks.mjs';
import { setUp } from './parts/everything.mjs';
import { main } from './parts/step.mjs';

await main(async () => {
  await setUp();
  return (await runChecks()).failed;
});
