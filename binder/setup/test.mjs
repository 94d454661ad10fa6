#!/usr/bin/env node
// @ts-check
/**
 * Sets up, checks and tests: npm test [-- WORD …], or npm run test:PROJECT [-- WORD …] for one project of vitest.config.ts,
 * unchecked. Words choose the files whose path has one of them.
 * Ends with one line, `N passed, N failed`, whatever happens.
 */
import process from 'node:process';
import { closingLine } from './parts/closing-line.mjs';
import { runChecks } from './parts/checks.mjs';
import { setUp } from './parts/everything.mjs';
import { main } from './parts/step.mjs';

/** What `npm test` runs; `slow`, and `pictures` for the documents, are for those who ask for them. */
const ORDINARY = ['unit', 'kernel', 'notebooks', 'browser'];

const words = process.argv.slice(2);
const project = [...ORDINARY, 'slow', 'pictures'].find((name) => name === words[0]);
const filters = project === undefined ? words : words.slice(1);

let counts = { passed: 0, failed: 1, skipped: 0 };
await main(async () => {
  await setUp();
  const checks = project === undefined ? await runChecks() : { passed: 0, failed: 0 };
  // Loaded only now: on a bare clone there is no vitest before.
  const { runTests } = await import('./parts/vitest.mjs');
  const tests = await runTests(project === undefined ? ORDINARY : [project], filters);
  counts = { ...tests, passed: tests.passed + checks.passed, failed: tests.failed + checks.failed };
});
process.stdout.write(`\n${closingLine(counts)}\n`);
// Not `process.exitCode`: a handle that a test leaked must not keep the run from ending.
process.exit(counts.failed === 0 ? 0 : 1);
