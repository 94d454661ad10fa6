import {
  accountant,
  gaussianEvent,
  pld,
  poissonSampled,
  repeated,
  type CertifiedProfile,
} from '../../kernel-lib/src/accounting/index.js';
import { generator } from './generator.js';

/** A run anywhere in the whole range of parameters. */
export interface AnyRun {
  readonly rate: number;
  readonly sigma: number;
  readonly steps: number;
  readonly delta: number;
}

/** Runs of q 1e-12 … 1, σ 1e-3 … 1e6, 1 … 1e9 steps and δ 1e-300 … .5, half of them with a δ that one meets. */
export function anyRuns(seed: number, count: number): AnyRun[] {
  const random = generator(seed);
  const between = (low: number, high: number): number => low * (high / low) ** random();
  return Array.from({ length: count }, () => ({
    rate: random() < 0.05 ? 1 : between(1e-12, 1),
    sigma: between(1e-3, 1e6),
    steps: Math.floor(between(1, 1e9)),
    delta: random() < 0.5 ? between(1e-300, 0.5) : between(1e-15, 0.5),
  }));
}

/** Runs as people make them: q 1e-5 … .3, σ .4 … 10, 1 … 1e5 steps and δ 1e-14 … 1e-3. */
export function practicalRuns(seed: number, count: number): AnyRun[] {
  const random = generator(seed);
  const between = (low: number, high: number): number => low * (high / low) ** random();
  return Array.from({ length: count }, () => ({
    rate: between(1e-5, 0.3),
    sigma: between(0.4, 10),
    steps: Math.floor(between(1, 1e5)),
    delta: between(1e-14, 1e-3),
  }));
}

/** How far apart the bounds on ε are, relative to ε. */
export function widthOf(run: AnyRun): number {
  const { lower, upper } = profileOf(run).interval(run.delta as never);
  return upper > 0 ? (upper - lower) / upper : 0;
}

export const profileOf = ({ rate, sigma, steps }: AnyRun): CertifiedProfile =>
  accountant(pld()).profile(repeated(poissonSampled(rate, gaussianEvent(sigma)), steps));
