import { section } from '../section.js';
import { curveFigure } from './figure.js';
import { CurveView } from './view.js';

/** Privacy–utility curves. */
export const curveSection = section({ kind: 'curve', figureOf: curveFigure, View: CurveView });
