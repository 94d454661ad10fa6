import { describe, expect, test } from 'vitest';
import { closingLine, countTests } from '../../binder/setup/parts/closing-line.mjs';

const module = (states: string[], errors: unknown[] = [], suites: unknown[][] = []) => ({
  errors: () => errors,
  children: {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => suites.map((suiteErrors) => ({ errors: () => suiteErrors })),
  },
});

describe('the closing line', () => {
  test('counts what passed, failed and was skipped, over all files', () => {
    const counts = countTests([module(['passed', 'passed', 'failed']), module(['skipped', 'passed'])], []);
    expect(closingLine(counts)).toBe('3 passed, 1 failed, 1 skipped');
  });

  test('leaves the skipped out where there are none', () => {
    expect(closingLine(countTests([module(['passed'])], []))).toBe('1 passed, 0 failed');
  });

  test('counts as failed a file that does not load, a hook that throws, a stray rejection and a test never reached', () => {
    const broken = [module([], [new Error('syntax')]), module(['passed'], [], [[new Error('beforeAll')]])];
    expect(countTests([...broken, module(['pending'])], [new Error('stray')])).toEqual({
      passed: 1,
      failed: 4,
      skipped: 0,
    });
  });
});
