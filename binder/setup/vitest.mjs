// @ts-check
import { startVitest } from 'vitest/node';
import { countTests } from './closing-line.mjs';
import { root } from './project.mjs';

/**
 * Runs projects of vitest.config.ts in one go.
 * @param {readonly string[]} projects
 * @param {readonly string[]} files filters on the files' paths
 * @returns {Promise<import('./closing-line.mjs').Counts>}
 */
export async function runTests(projects, files) {
  let counts = { passed: 0, failed: 1, skipped: 0 };
  const vitest = await startVitest('test', [...files], {
    root,
    run: true,
    watch: false,
    project: [...projects],
    reporters: ['default', { onTestRunEnd: (modules, errors) => void (counts = countTests(modules, errors)) }],
  });
  await vitest.close();
  return counts;
}
