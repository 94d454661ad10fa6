import { describe, expect, it } from 'vitest';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession } from '../../../kernel-lib/src/session/index.js';
import { DPWrapper } from '../../../kernel-lib/src/training/index.js';
import { generator } from '../../support/generator.js';
import { ClippedLinearRegression } from './model.js';

const random = generator(5);
const features = Array.from({ length: 2_000 }, () => [random() * 10, random() * 2 - 1]);
const targets = features.map(
  ([first = 0, second = 0]) => 0.4 * (first / 5 - 1) - 0.3 * second + 0.1 + 0.1 * (random() - 0.5),
);
const bounds = { lower: [0, -1], upper: [10, 1] };

describe('a second model', () => {
  it('is fitted, scored and recalled as the first one is, and its run is on the ledger', async () => {
    const session = openSession(dataset({ name: 'a line', data: features }), { budget: { epsilon: 4, delta: 1e-5 } });
    const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-6 });
    const wrapper = new DPWrapper({ model: new ClippedLinearRegression(), mechanism, bounds, session, label: 'line' });
    await wrapper.fit(features, targets);
    expect(wrapper.score(features, targets)).toBeGreaterThan(0.8);
    expect(wrapper.weights).toBeInstanceOf(Float64Array);
    expect(wrapper.predict([[5, 0]])[0]).toBeCloseTo(0.1, 0);
    expect(() => wrapper.predictProbability(features)).toThrow('model must be one of two classes');
    expect(session.ledger.entries).toMatchObject([
      { kind: 'run', label: 'line', mechanism: 'clipped descent', times: 60, claim: { epsilon: 1, delta: 1e-6 } },
    ]);
    const { spent } = session;
    await wrapper.fit(features, targets);
    expect(session.spent).toBe(spent);
  });

  it('is fitted without privacy too, and says so', async () => {
    const wrapper = new DPWrapper({ model: new ClippedLinearRegression(), mechanism: nonPrivate(), bounds });
    await wrapper.fit(features, targets);
    expect(wrapper.score(features, targets)).toBeGreaterThan(0.95);
    expect(wrapper.session?.ledger.entries).toMatchObject([{ mechanism: 'none', claim: { epsilon: Infinity } }]);
  });

  it('is refused where it is none', () => {
    const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-6 });
    for (const model of [undefined, {}, Object.assign(new ClippedLinearRegression(), { train: 'no' })]) {
      expect(() => new DPWrapper({ model: model as never, mechanism, bounds })).toThrow(
        'model must be a private model',
      );
    }
  });
});
