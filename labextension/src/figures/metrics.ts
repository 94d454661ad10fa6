import type { MeasuredOn, Metric } from 'epsbook/reports';

/** One figure over the steps of long work, ready to be drawn. */
export interface MetricLine {
  readonly name: string;
  readonly measuredOn: MeasuredOn;
  /** By rising step; at least one, and none that no axis can show. */
  readonly points: readonly (readonly [step: number, value: number])[];
  readonly last: number;
}

/** Beyond this size a value is nothing that anybody measured, and an axis could not show it beside others. */
const LARGEST = 1e12;

/** The figures that have something to show. */
export const metricLines = (metrics: readonly Metric[]): readonly MetricLine[] =>
  metrics.flatMap(({ name, measuredOn, points }) => {
    const drawn = points.filter(([, value]) => Math.abs(value) <= LARGEST).sort(([first], [second]) => first - second);
    const last = drawn[drawn.length - 1];
    return last === undefined ? [] : [{ name, measuredOn, points: drawn, last: last[1] }];
  });
