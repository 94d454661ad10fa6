// @ts-check
import process from 'node:process';
import { show } from './command.mjs';
import { inProject, typescript } from './project.mjs';
import { seconds } from './step.mjs';

/** What holds for every file, each with the command that says so. @type {readonly { name: string, args: string[] }[]} */
const CHECKS = [
  { name: 'types', args: [typescript, '-b'] },
  { name: 'lint', args: [inProject('node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0', '--cache'] },
  {
    name: 'format',
    args: [inProject('node_modules/prettier/bin/prettier.cjs'), '.', '--check', '--log-level', 'warn'],
  },
];

/**
 * Runs every check, also after one that fails.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  let failed = 0;
  for (const { name, args } of CHECKS) {
    const begun = Date.now();
    const ok = (await show(process.execPath, args)) === 0;
    if (!ok) failed++;
    process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${seconds(begun)}\n`);
  }
  return { passed: CHECKS.length - failed, failed };
}
