import * as React from 'react';
import type { ChartTheme } from '../charts/index.js';
import type { Account } from '../figures/index.js';
import type { Words } from '../words/index.js';

/** What a section's view is given: its reports' figures, newest first, of which there is at least one. */
export interface ViewProps<Figure> {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly theme: ChartTheme;
  readonly words: Words;
}

/** A kind of report, and how the panel shows it. */
interface SectionParts<Report, Figure> {
  /** The kind of report, as in its `kind`. */
  readonly kind: string;
  /** From a report, beside the ledger it stands with, to numbers: pure, and never throws for a report that was decoded. */
  readonly figureOf: (report: Report, account: Account) => Figure;
  readonly View: (props: ViewProps<Figure>) => React.ReactElement;
}

/** A section as the panel's list holds it. */
export interface Section {
  readonly kind: string;
  readonly Body: (props: {
    readonly account: Account;
    readonly theme: ChartTheme;
    readonly words: Words;
  }) => React.ReactElement | null;
}

/** Makes a section of its parts. It is not there while the ledger has no report of its kind. */
export function section<Report, Figure>({ kind, figureOf, View }: SectionParts<Report, Figure>): Section {
  return {
    kind,
    Body({ account, theme, words }) {
      const figures = React.useMemo(
        () =>
          account.message.reports
            .filter((report) => report.kind === kind)
            .map((report) => figureOf(report as Report, account))
            .reverse(),
        [account],
      );
      const [first, ...others] = figures;
      return first === undefined ? null : <View figures={[first, ...others]} theme={theme} words={words} />;
    },
  };
}
