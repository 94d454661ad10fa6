import type { TranslationBundle } from '@jupyterlab/translation';
import { showDelta, showEpsilon, showLowerBound, showShare, showText } from '../../words/index.js';
import type { AuditFigure } from './figure.js';

/** How it was measured, and under what. */
export const methodInWords = ({ method, confidence, delta }: AuditFigure, trans: TranslationBundle): string =>
  trans.__('%1, %2 sure, δ %3', showText(method, 80), showShare(confidence), showDelta(delta));

/** What it means. An audit that finds nothing proves nothing. */
export const findingInWords = ({ finding, claim, lowerBound }: AuditFigure, trans: TranslationBundle): string =>
  finding === 'refuted' && claim !== undefined
    ? trans.__(
        'Not private as claimed: ε is at least %1, and %2 is claimed.',
        showLowerBound(lowerBound).slice(2),
        showEpsilon(claim),
      )
    : trans.__('No violation found.');
