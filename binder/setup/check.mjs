#!/usr/bin/env node
// @ts-check
/** Types, lint and format of every file: npm run check */
import { runChecks } from './checks.mjs';
import { setUp } from './everything.mjs';
import { main } from './step.mjs';

await main(async () => {
  await setUp();
  return (await runChecks()).failed;
});
