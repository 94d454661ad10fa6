import type { CurvePoint, PrivacyUtilityCurve } from 'epsbook/reports';

/** A privacy–utility curve, ready to be drawn. */
export interface CurveFigure extends PrivacyUtilityCurve {
  /** By rising ε; points that no axis can show are left out. */
  readonly points: readonly CurvePoint[];
  /** The least and the greatest value drawn, baselines included. */
  readonly range: readonly [number, number];
}

/** Beyond this size a value is no utility that anybody measured, and an axis could not show it beside others. */
const LARGEST = 1e12;

const drawable = (value: number): boolean => Math.abs(value) <= LARGEST;

export function curveFigure(curve: PrivacyUtilityCurve): CurveFigure {
  const points = curve.points
    .filter(({ epsilon, mean, low, high }) => epsilon >= 1 / LARGEST && [epsilon, mean, low, high].every(drawable))
    .sort((first, second) => first.epsilon - second.epsilon);
  const baselines = curve.baselines.filter(({ value }) => drawable(value));
  const values = [
    ...points.flatMap(({ low, mean, high }) => [low, mean, high]),
    ...baselines.map(({ value }) => value),
  ];
  const range: readonly [number, number] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return { ...curve, points, baselines, range };
}
