import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../support/project.js';

const spending = `
  import { count, dataset, laplace, openSession } from 'epsbook';
  const spend = () => {
    const clinic = dataset({ name: 'clinic', version: 1, unit: 'patient', data: [1, 2, 3] });
    try {
      openSession(clinic, { budget: { epsilon: 1 } }).release('patients', count(), laplace({ epsilon: 0.6 }), { fresh: true });
      return 'answered';
    } catch (refusal) {
      return refusal.code;
    }
  };
`;

const inBoth = `
  import { Worker } from 'node:worker_threads';
  ${spending}
  console.log(spend());
  const source = ${JSON.stringify(`${spending} import { parentPort } from 'node:worker_threads'; parentPort.postMessage(spend());`)};
  new Worker(new URL('data:text/javascript,' + encodeURIComponent(source.replaceAll("'epsbook'", JSON.stringify(import.meta.resolve('epsbook'))))))
    .on('message', (said) => console.log(said));
`;

test("a notebook's worker threads spend its budgets, not ones of their own", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'epsbook-ledgers-'));
  try {
    const env = { ...process.env, EPSBOOK_NOTEBOOK: 'study.ipynb', EPSBOOK_LEDGERS: folder };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', inBoth], {
      cwd: root,
      env,
    });
    expect(stdout.trim().split('\n')).toEqual(['answered', 'budget-exceeded']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
