// @ts-check
import process from 'node:process';
import { startVitest } from 'vitest/node';
import { countTests } from './closing-line.mjs';
import { root } from './project.mjs';

/**
 * Runs projects of vitest.config.ts in one go. A project without any test counts as a failure, and so do filters that fit no file.
 * @param {readonly string[]} projects
 * @param {readonly string[]} filters on the files' paths
 * @returns {Promise<import('./closing-line.mjs').Counts>}
 */
export async function runTests(projects, filters) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Set<string>} */
  const tested = new Set();
  const vitest = await startVitest('test', [...filters], {
    root,
    run: true,
    watch: false,
    project: [...projects],
    reporters: [
      'default',
      {
        onTestRunEnd(modules, errors) {
          counts = countTests(modules, errors);
          for (const { project } of modules) tested.add(project.name);
        },
      },
    ],
  });
  await vitest.close();
  const untested = filters.length > 0 ? [] : projects.filter((project) => !tested.has(project));
  for (const project of untested) process.stderr.write(`✗ ${project}: no test was found\n`);
  if (tested.size === 0) return { ...counts, failed: Math.max(1, counts.failed) };
  return { ...counts, failed: counts.failed + untested.length };
}
