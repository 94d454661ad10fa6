import type { TranslationBundle } from '@jupyterlab/translation';
import { formatColumn } from 'epsbook/core';
import { showDelta, showEpsilon, showText } from '../../words/index.js';
import type { CurveFigure } from './figure.js';

/** A curve with its utilities as they are shown: all in the digits that their spread justifies. */
export function shownUtilities({ points, baselines }: CurveFigure) {
  const values = [
    ...points.flatMap(({ mean, low, high }) => [mean, low, high]),
    ...baselines.map(({ value }) => value),
  ];
  const shown = formatColumn(values);
  return {
    points: points.map(({ epsilon, runs }, index) => {
      const [mean = '', low = '', high = ''] = shown.slice(3 * index);
      return { epsilon, runs, mean, low, high };
    }),
    baselines: baselines.map(({ label }, index) => ({ label, value: shown[3 * points.length + index] ?? '' })),
  };
}

/** The privacy–utility curve in words. */
export function curveInWords(curve: CurveFigure, trans: TranslationBundle): string {
  const utilities = shownUtilities(curve);
  const points = utilities.points.map(({ epsilon, mean }) => `ε ${showEpsilon(epsilon)}: ${mean}`);
  const baselines = utilities.baselines.map(({ label, value }) => `${showText(label, 40)}: ${value}`);
  const shown = points.length > 24 ? [...points.slice(0, 12), '…', ...points.slice(-11)] : points;
  return trans.__(
    '%1 by ε, measured on %2, at δ %3. %4',
    showText(curve.utility, 40),
    showText(curve.measuredOn, 60),
    showDelta(curve.delta),
    [...shown, ...baselines].join('; '),
  );
}
