import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { auditByLosses } from '../../kernel-lib/src/audit/index.js';
import { GaussianMechanism } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession } from '../../kernel-lib/src/session/index.js';
import { count } from '../../kernel-lib/src/statistics/index.js';
import { laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { decodeLearnt, encodeLearnt } from '../../kernel-lib/src/training/learnt-model.js';
import {
  DPAdamOptimizer,
  DPWrapper,
  logisticRegression,
  planTraining,
  privacyUtilityCurve,
} from '../../kernel-lib/src/training/index.js';
import { tokenReport } from '../../kernel-lib/src/training/tokens/report.js';
import { weights } from '../../kernel-lib/src/weights/index.js';

const formsOf = (value: unknown): Record<string, string> =>
  (value as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]?.() ?? {};

/** Both forms, the text being what `console.log` prints. */
function shown(value: unknown): { readonly text: string; readonly html: string } {
  const { 'text/html': html = '', 'text/plain': text = '' } = formsOf(value);
  expect(inspect(value)).toBe(text);
  return { text, html };
}

let opened = 0;
const session = () =>
  openSession(dataset({ name: `shown models ${String(++opened)}`, version: 1, unit: 'patient', data: [1, 2, 3] }), {
    budget: { epsilon: 100, delta: 1e-6 },
  });

describe('as the last value of a cell', () => {
  it('a session is its ledger in a line and a table, and its ledger a table', () => {
    const one = session();
    expect(shown(one.ledger).text).toBe('no releases');
    one.release('<b>patients', count(), laplace({ epsilon: 0.25 }));
    const { text, html } = shown(one);
    expect(text).toMatch(/^shown models \d+ · version 1: ε 0\.25 of 100 spent at δ 10⁻⁶ by 1 release/);
    expect(html).toContain('&lt;b&gt;patients');
    expect(html).not.toContain('<b>');
    expect(shown(one.ledger).text).toBe(
      'label        mechanism  claimed ε  claimed δ\n<b>patients  laplace         0.25          0',
    );
    expect(Object.keys(one.ledger)).toEqual(['entries']);
  });

  it('a model tells what it is and what is promised of it, before and after its fit', async () => {
    const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });
    const bounds = { lower: -1, upper: 1 };
    const model = new DPWrapper({ model: logisticRegression(), mechanism, bounds, label: 'tumours' });
    expect(shown(model).text).toMatch(/^tumours · not fitted yet\nlogistic/);
    const rows = Array.from({ length: 40 }, (_, row) => [row % 2 === 0 ? 0.5 : -0.5]);
    await model.fit(
      rows,
      rows.map(([value = 0]) => Number(value > 0)),
    );
    expect(shown(model).text).toMatch(/^tumours · ε 1 at δ 10⁻⁵ for one record, add-or-remove-one\n/);
    expect(shown(model).html).toContain('<strong>tumours</strong> · ε 1 at δ 10⁻⁵ for one record');
  });

  it('a kept model tells its claim, where it was learnt, and how large it is, not its weights', () => {
    const learnt = decodeLearnt(
      encodeLearnt({
        model: 'logistic regression',
        weights: weights([{ name: 'w', shape: [3], values: Float64Array.of(1, 2, 31337) }]),
        claim: { epsilon: 1, delta: 0 } as never,
        dataset: 'clinic',
      }),
    );
    const { text } = shown(learnt);
    expect(text).toBe('learnt model · ε 1 · 3 parameters · learnt from clinic\nlogistic regression');
    expect(JSON.stringify(learnt)).toContain('31337');
    const { unit, relation } = session().dataset;
    const told = decodeLearnt(encodeLearnt({ ...learnt, unit, relation }));
    expect(told).toMatchObject({ unit: 'patient', relation: 'add-or-remove-one' });
    expect(shown(told).text).toMatch(/^learnt model · ε 1 for one patient, add-or-remove-one · 3 parameters/);
    expect(() => encodeLearnt({ ...learnt, relation: 'add' as never })).toThrow('relation must be one of');
  });

  it('a plan is its promise with who proves it, its noise and what is done', () => {
    const priced = planTraining({ units: 1000, epochs: 5, batchSize: 100, epsilon: 2 });
    const { text } = shown(priced);
    expect(text).toMatch(
      /^ε 2 at δ 10⁻⁵ for one unit, add-or-remove-one, by pld · noise multiplier [\d.]+ · 50 steps, Poisson samples of rate 0\.1, /,
    );
    expect(String(priced)).toBe(text);
    const whole = planTraining({ units: 1000, steps: 5, noiseMultiplier: 3, relation: 'zero-out' });
    expect(shown(whole).text).toMatch(/zero-out, by pld · noise multiplier 3 · 5 steps, whole batches/);
  });

  it('what a microbatch claims and gives is a sentence', () => {
    const options = { l2NormClip: 1, noiseMultiplier: 1.1, numMicrobatches: 1, learningRate: 0.001 };
    const explained = new DPAdamOptimizer(options).explain({ units: 600, epochs: 1, batchSize: 60, delta: 1e-5 });
    expect(shown(explained).text).toBe(String(explained));
  });

  it('a curve is a row for each ε with its range, and what it is to be compared with', async () => {
    const curve = await privacyUtilityCurve({
      session: session(),
      label: 'digits',
      utility: 'accuracy',
      measuredOn: 'public rows',
      epsilons: [1, 0.1],
      runs: 2,
      baselines: [{ label: 'majority', value: 0.5 }],
      evaluate: ({ epsilon = 0 }, run) => 0.5 + epsilon / 4 + run / 100,
    });
    const { text, html } = shown(curve);
    expect(text).toBe(
      [
        'digits: accuracy on public rows, at δ 10⁻⁶',
        '  ε  accuracy  range           runs',
        '0.1     0.530  0.525 to 0.535     2',
        '  1     0.755  0.750 to 0.760     2',
        'beside: majority 0.5',
      ].join('\n'),
    );
    expect(html.match(/aria-hidden/g)).toHaveLength(2);
  });

  it('a token report is the table that it prints', () => {
    const report = tokenReport([['O', 'B-PER']], [['O', 'O']]);
    const { text, html } = shown(report);
    expect(text).toBe(String(report));
    expect(html).toContain('f1-score');
    expect(html.match(/<tr>/g)).toHaveLength(1 + report.labels.length + 3);
  });

  it('an audit says what it bounds, and whether it refutes what is claimed', () => {
    const included = Array.from({ length: 200 }, (_, index) => index < 100);
    const audit = auditByLosses({
      label: '<recipe>',
      included,
      losses: included.map((member) => (member ? 0 : 1)),
      guesses: 100,
      delta: 1e-5,
      claimed: 0.5,
    });
    const { text, html } = shown(audit);
    expect(text).toMatch(/^<recipe>: ε is [\d.]+ or more \(95 %, at δ 10⁻⁵\); refutes the claimed ε 0\.5 · one run/);
    expect(html).toContain('&lt;recipe&gt;');
  });
});
