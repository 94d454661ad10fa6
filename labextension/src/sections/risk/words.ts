import type { TranslationBundle } from '@jupyterlab/translation';
import { formatUp } from 'epsbook/core';
import { showCount } from '../../words/index.js';
import type { RiskRow } from './figure.js';

export function measureName(measure: RiskRow['measure'], trans: TranslationBundle): string {
  const names: Record<RiskRow['measure'], string> = {
    prosecutor: trans.__('named rightly on average'),
    unique: trans.__('alone in their class'),
    linked: trans.__('linked by a real attack'),
    smallestClass: trans.__('smallest class'),
    classes: trans.__('classes'),
  };
  return names[measure];
}

/** A share in per cent, rounded up as a risk is, or a count. */
export function showRisk(measure: RiskRow['measure'], value: number | undefined): string {
  if (value === undefined) return '–';
  if (measure === 'smallestClass' || measure === 'classes') return showCount(value);
  return `${formatUp(100 * value)} %`;
}
