import { describe, expect, it } from 'vitest';
import type { Delta } from '../../kernel-lib/src/core/index.js';
import {
  DEFAULT_ORDERS,
  accountant,
  lossOf,
  pld,
  rdp,
  rdpEpsilon,
  rdpEpsilonMironov,
  sampledGaussianRun,
} from '../../kernel-lib/src/accounting/index.js';

/**
 * Published ε's of private training, by the conversion of their time (Mironov 2017), and what is known today: by the conversion
 * of 2020 with the exact series, and by privacy loss distributions.
 */
const HEADLINES = [
  // Abadi et al. 2016, section 4: 1.26.
  { name: 'Abadi et al. 2016', q: 0.01, sigma: 4, steps: 10_000, delta: 1e-5, printed: 1.26, rdp: 1.0355, pld: 0.947 },
  // TensorFlow Privacy's tutorials on MNIST: 3.01, 1.19, 7.10.
  {
    name: 'TensorFlow Privacy, 60 epochs',
    q: 256 / 60_000,
    sigma: 1.1,
    steps: 14_063,
    delta: 1e-5,
    printed: 3.01,
    rdp: 2.597,
    pld: 2.382,
  },
  {
    name: 'TensorFlow Privacy, 15 epochs',
    q: 256 / 60_000,
    sigma: 1.3,
    steps: 3516,
    delta: 1e-5,
    printed: 1.19,
    rdp: 0.9545,
    pld: 0.8645,
  },
  {
    name: 'TensorFlow Privacy, 45 epochs',
    q: 256 / 60_000,
    sigma: 0.7,
    steps: 10_547,
    delta: 1e-5,
    printed: 7.1,
    rdp: 6.318,
    pld: 5.639,
  },
  // Opacus' MNIST example: 6.86.
  {
    name: 'Opacus, 45 epochs',
    q: 0.004,
    sigma: 0.7,
    steps: 11_250,
    delta: 1e-5,
    printed: 6.86,
    rdp: 6.093,
    pld: 5.431,
  },
  // prv_accountant's README, whose bracket is 1.994 to 2.014.
  { name: 'PRV README', q: 0.005, sigma: 0.8, steps: 1000, delta: 1e-6, printed: 3.15, rdp: 2.627, pld: 2.004 },
] as const;

describe('published headlines', () => {
  it.each(HEADLINES)('$name: ε = $printed by the old conversion, $rdp by RDP, $pld by PLD', (run) => {
    const event = sampledGaussianRun({ noiseMultiplier: run.sigma, samplingRate: run.q, steps: run.steps });
    const curve = lossOf(rdp(), event);
    expect(rdpEpsilonMironov(DEFAULT_ORDERS, curve, run.delta).epsilon).toBeCloseTo(run.printed, 2);
    expect(rdpEpsilon(DEFAULT_ORDERS, curve, run.delta).epsilon / run.rdp).toBeCloseTo(1, 3);
    const tightest = accountant(pld())
      .profile(event)
      .epsilon(run.delta as Delta);
    expect(tightest / run.pld).toBeCloseTo(1, 3);
  });
});
