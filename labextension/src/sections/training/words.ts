import type { TranslationBundle } from '@jupyterlab/translation';
import { showCount } from '../../words/index.js';
import type { TrainingFigure } from './figure.js';

/** How far a run is. */
export function stepsInWords({ state, step, steps }: TrainingFigure, trans: TranslationBundle): string {
  const [done, of] = [showCount(step), showCount(steps)];
  switch (state) {
    case 'running':
      return trans.__('step %1 of %2', done, of);
    case 'done':
      return trans.__('%1 steps', done);
    case 'stopped':
      return trans.__('stopped at step %1 of %2', done, of);
  }
}
