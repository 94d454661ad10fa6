import * as React from 'react';
import { spendingChart, type ChartTheme } from '../charts/index.js';
import type { LedgerFigures } from '../figures/index.js';
import type { Words } from '../words/index.js';
import { ChartView } from '../components/chart-view.js';
import { Titled } from '../components/titled.js';

interface SpendingProps {
  readonly figures: LedgerFigures;
  readonly theme: ChartTheme;
  readonly words: Words;
}

/** Where ε went: the step chart. */
export function Spending({ figures, theme, words }: SpendingProps): React.ReactElement {
  const { spending, meter } = figures;
  const { trans } = words;
  const chart = React.useMemo(
    () =>
      spendingChart(spending, meter, theme, {
        proven: trans.__('proven so far'),
        simpleSum: trans.__('simple sum'),
        budget: trans.__('budget'),
      }),
    [spending, meter, theme, trans],
  );
  return (
    <Titled title={trans.__('Spending')} aside={words.releases(spending.releases)}>
      <ChartView
        chart={chart}
        height={124}
        label={words.spending(spending, figures)}
        unavailable={trans.__('The chart could not be loaded; the list below holds its numbers.')}
      />
    </Titled>
  );
}
