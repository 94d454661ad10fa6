import { section } from '../section.js';
import { riskFigure } from './figure.js';
import { RiskView } from './view.js';

/** Risk of re-identification, before and after. */
export const riskSection = section({ kind: 'risk', figureOf: riskFigure, View: RiskView });
