// @ts-check

/**
 * How many tests ended how. What fails outside any test (a file that does not load, a set-up hook, a stray rejection) counts as failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * What is asked of vitest's report of a file.
 * @typedef {object} ReportedModule
 * @property {() => readonly unknown[]} errors
 * @property {{ allTests: () => Iterable<{ result: () => { state: string } }>, allSuites: () => Iterable<{ errors: () => readonly unknown[] }> }} children
 */

/**
 * @param {Iterable<ReportedModule>} modules
 * @param {readonly unknown[]} strayErrors
 * @returns {Counts}
 */
export function countTests(modules, strayErrors) {
  const counts = { passed: 0, failed: strayErrors.length, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed++;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed++;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // "pending" is a test that was never reached, as when its worker died.
      if (state === 'passed' || state === 'skipped') counts[state]++;
      else counts.failed++;
    }
  }
  return counts;
}

/** The line that ends every test run. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed${skipped === 0 ? '' : `, ${String(skipped)} skipped`}`;
