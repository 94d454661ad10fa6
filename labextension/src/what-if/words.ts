import type { TranslationBundle } from '@jupyterlab/translation';
import { formatShare } from 'epsbook/core';
import type { LedgerFigures, Question, WhatIf } from '../figures/index.js';
import { showCount, showEpsilon, type Words } from '../words/index.js';
import { MOST_COUNTED, type Together } from './answer.js';

/** A share of the rows. */
export const showRate = formatShare;

/** What is asked, in one line. */
export function questionInWords(question: Question, trans: TranslationBundle): string {
  if (question.kind === 'release') {
    const each = trans.__('Laplace noise of ε %1', showEpsilon(question.epsilon));
    return question.releases === 1
      ? trans.__('One number with %1', each)
      : trans.__('%1 numbers, each with %2', showCount(question.releases), each);
  }
  const { noiseMultiplier, samplingRate, steps } = question;
  const noise = trans.__('Gaussian noise of %1 times what one contributes', String(noiseMultiplier));
  return samplingRate === 1
    ? trans.__('%1 steps on all rows, each with %2', showCount(steps), noise)
    : trans.__('%1 steps on %2 of the rows each, with %3', showCount(steps), showRate(samplingRate), noise);
}

/** What it would do to the budget, as one sentence for those who hear it. */
export function answerInWords(
  figures: LedgerFigures,
  { alone }: WhatIf,
  { spent, admitted }: Together,
  { trans }: Words,
): string {
  return trans.__(
    'Alone it would cost ε %1, with all so far ε %2 of %3; %4.',
    showEpsilon(alone),
    showEpsilon(spent),
    showEpsilon(figures.meter.budget.epsilon),
    admitted ? trans.__('the budget would admit it') : trans.__('the budget would refuse it'),
  );
}

/** How many would fit. */
export const showMost = (most: number): string =>
  most >= MOST_COUNTED ? `≥\u00a0${showCount(MOST_COUNTED)}` : showCount(most);
