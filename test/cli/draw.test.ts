import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { drawing } from '../../kernel-lib/src/cli/draw/request.js';
import { exponentialProbabilities } from '../../kernel-lib/src/mechanisms/index.js';
import { matches } from '../support/chi-square.js';
import { fits } from '../support/kolmogorov-smirnov.js';
import { made } from '../support/project.js';

const sampled = (request: object, samples = 20_000): number[] => {
  const { draw } = drawing(JSON.stringify({ seed: 1, ...request }));
  return Array.from({ length: samples }, draw);
};

const run = (...args: string[]) =>
  spawnSync(process.execPath, [made('kernel-lib/dist/cli/draw.js'), ...args], { encoding: 'utf8' });

describe('drawing samples', () => {
  it('draws Laplace noise of scale sensitivity / epsilon around the value', () => {
    const samples = sampled({ mechanism: 'laplace', epsilon: 0.5, sensitivity: 2, value: 10 });
    const cdf = (scale: number) => (x: number) =>
      x < 10 ? Math.exp((x - 10) / scale) / 2 : 1 - Math.exp((10 - x) / scale) / 2;
    expect(fits(samples, cdf(4))).toBe(true);
    expect(fits(samples, cdf(4 * 1.3))).toBe(false);
  });

  it('draws choices with the probabilities of the mechanism', () => {
    const utilities = [0, 1, 2, 3];
    const samples = sampled({ mechanism: 'exponential', epsilon: 1, utilities });
    const counts = utilities.map((_, candidate) => samples.filter((chosen) => chosen === candidate).length);
    expect(matches(counts, exponentialProbabilities(utilities, { epsilon: 1, sensitivity: 1 }))).toBe(true);
  });

  it.each([
    { mechanism: 'gaussian', epsilon: 1, delta: 1e-5 },
    { mechanism: 'gaussian', standardDeviation: 2, delta: 1e-5 },
    { mechanism: 'gaussian', standardDeviation: 1 },
    { mechanism: 'discrete-gaussian', sigma: 1 },
    { mechanism: 'discrete-laplace', scale: 2.5, value: 7 },
    { mechanism: 'discrete-gaussian', sigma: 3, delta: 1e-5 },
    { mechanism: 'discrete-gaussian', epsilon: 1, delta: 1e-5 },
    { mechanism: 'staircase', epsilon: 3 },
    { mechanism: 'permute-and-flip', epsilon: 1, utilities: [1, 2] },
    { mechanism: 'report-noisy-max', epsilon: 1, utilities: [1, 2], monotonic: true },
    { mechanism: 'randomized-response', epsilon: 1, value: 3, categories: 5 },
    { mechanism: 'sparse-vector', epsilon: 1, values: [0, 10], threshold: 5 },
    { mechanism: 'partition-selection', epsilon: 1, delta: 0.1, users: 4 },
  ])('draws finite numbers of $mechanism, not always the same', (request) => {
    const samples = sampled(request, 200);
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(new Set(samples).size).toBeGreaterThan(1);
  });

  it.each([
    ['not JSON', 'the request must be JSON'],
    ['{}', 'mechanism must be one of laplace, gaussian'],
    ['[]', 'mechanism must be one of laplace, gaussian'],
    ['{"mechanism":"laplace","epsilon":"1"}', 'epsilon must be of type'],
    ['{"mechanism":"laplace","epsilon":0}', 'epsilon must be a finite number greater than 0'],
    ['{"mechanism":"laplace","epsilon":1e-15}', 'epsilon must be larger'],
    ['{"mechanism":"laplace","epsilon":1,"sigma":2}', 'sigma must be left out'],
    ['{"mechanism":"laplace","epsilon":1,"samples":0.5}', 'samples must be a whole number'],
    ['{"mechanism":"gaussian","epsilon":1}', 'delta must be given'],
    ['{"mechanism":"discrete-laplace","epsilon":1,"value":0.5}', 'answer must be made of whole numbers'],
    ['{"mechanism":"exponential","epsilon":1,"utilities":[]}', 'utilities must be'],
    ['{"mechanism":"laplace","epsilon":1,"seed":-1}', 'seed must be'],
  ])('refuses %s', (text, message) => {
    expect(() => drawing(text)).toThrow(message);
  });
});

describe('the draw command', () => {
  it('prints one number a line', () => {
    const { status, stdout } = run('{"mechanism":"laplace","epsilon":1,"sensitivity":1,"value":0,"samples":20000}');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(20_000);
    expect(lines.map(Number).every(Number.isFinite)).toBe(true);
  });

  it('answers bad input with a message and exit code 2', () => {
    const bad = run('{"mechanism":"laplace","epsilon":-1}');
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr.trim()).toMatch(/^epsilon must be a finite number greater than 0/);
    expect(run()).toMatchObject({ status: 2, stdout: '' });
  });

  it('says what is missing, and answers --help', () => {
    expect(() => drawing('{"mechanism":"staircase"}')).toThrow('epsilon must be given: staircase needs epsilon');
    expect(() => drawing('{"mechanism":"partition-selection","epsilon":1,"delta":1e-6}')).toThrow(
      'users must be given: partition-selection needs epsilon, delta, users',
    );
    const help = run('--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('staircase: [samples], [seed], [sensitivity], [value], epsilon');
  });
});
