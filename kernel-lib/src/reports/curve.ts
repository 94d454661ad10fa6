import { list, number, object, oneOf, positive, share, text, whole } from './schemas.js';

/** How useful something is at one ε: the mean over runs, and their spread. */
export interface CurvePoint {
  readonly epsilon: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** A level to compare a curve with, such as the majority class or the fit without privacy. */
export interface Baseline {
  readonly label: string;
  readonly value: number;
}

/** A privacy–utility curve: what was measured at each ε, beside what it should be compared with. */
export interface PrivacyUtilityCurve {
  readonly kind: 'curve';
  readonly label: string;
  /** What is measured, such as `accuracy`, and on which rows: they must be public, or the figure is not private. */
  readonly utility: string;
  readonly measuredOn: string;
  readonly delta: number;
  readonly points: readonly CurvePoint[];
  readonly baselines: readonly Baseline[];
}

export const curveSchema = object<PrivacyUtilityCurve>({
  kind: oneOf(['curve']),
  label: text,
  utility: text,
  measuredOn: text,
  delta: share,
  points: list(object<CurvePoint>({ epsilon: positive, mean: number, low: number, high: number, runs: whole }), 1_000),
  baselines: list(object<Baseline>({ label: text, value: number }), 20),
});
