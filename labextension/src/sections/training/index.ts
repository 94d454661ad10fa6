import { section } from '../section.js';
import { trainingFigure } from './figure.js';
import { TrainingView } from './view.js';

/** Training runs, while they run and after. */
export const trainingSection = section({ kind: 'training', figureOf: trainingFigure, View: TrainingView });
