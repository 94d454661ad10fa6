import type { TranslationBundle } from '@jupyterlab/translation';
import { showDelta, showEpsilon, showText, showUtility } from '../../words/index.js';
import type { CurveFigure } from './figure.js';

/** The privacy–utility curve in words. */
export function curveInWords(curve: CurveFigure, trans: TranslationBundle): string {
  const points = curve.points.map(({ epsilon, mean }) => `ε ${showEpsilon(epsilon)}: ${showUtility(mean)}`);
  const baselines = curve.baselines.map(({ label, value }) => `${showText(label, 40)}: ${showUtility(value)}`);
  const shown = points.length > 24 ? [...points.slice(0, 12), '…', ...points.slice(-11)] : points;
  return trans.__(
    '%1 by ε, measured on %2, at δ %3. %4',
    showText(curve.utility, 40),
    showText(curve.measuredOn, 60),
    showDelta(curve.delta),
    [...shown, ...baselines].join('; '),
  );
}
