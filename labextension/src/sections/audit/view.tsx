import * as React from 'react';
import { useUnchanged } from '../../components/chooser.js';
import { LazyChart } from '../../components/lazy-chart.js';
import { Titled } from '../../components/titled.js';
import { showEpsilon, showLowerBound, showText } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { AuditFigure } from './figure.js';
import { findingInWords, methodInWords } from './words.js';

const loadChart = () => import(/* webpackChunkName: "chart-audit" */ './chart.js').then(({ auditChart }) => auditChart);

/** Three ε's side by side for every audit: claimed, proven, measured. What is refuted is red; nothing is ever green. */
export function AuditView({ figures, theme, words }: ViewProps<AuditFigure>): React.ReactElement {
  const { trans } = words;
  const audits = useUnchanged(figures as readonly AuditFigure[]);
  const refuted = audits.filter(({ finding }) => finding === 'refuted').length;
  return (
    <Titled title={trans.__('Audits')} aside={refuted > 0 ? trans.__('%1 refuted', String(refuted)) : undefined}>
      <LazyChart
        load={loadChart}
        figure={audits}
        theme={theme}
        height={30 + 18 * audits.length}
        label={trans.__('Measured ε by audit, beside the claims; the table below holds the numbers')}
        unavailable={trans.__('The chart could not be loaded; the table below holds its numbers.')}
      />
      <table className="epsbook-releases">
        <caption>{trans.__('Audits, newest first: ε')}</caption>
        <thead>
          <tr>
            <th scope="col">{trans.__('label')}</th>
            <th scope="col">{trans.__('claimed')}</th>
            <th scope="col">{trans.__('proven')}</th>
            <th scope="col">{trans.__('measured')}</th>
          </tr>
        </thead>
        {audits.map((audit, index) => (
          <tbody key={index}>
            <tr title={methodInWords(audit, trans)}>
              <th scope="rowgroup">{showText(audit.label, 60)}</th>
              <td>{audit.claim === undefined ? '–' : showEpsilon(audit.claim)}</td>
              <td>{audit.proven === undefined ? '∞' : showEpsilon(audit.proven)}</td>
              <td className={audit.finding === 'refuted' ? 'epsbook-refuted' : undefined}>
                {showLowerBound(audit.lowerBound)}
              </td>
            </tr>
            <tr>
              <td className="epsbook-made" colSpan={4}>
                <span className={audit.finding === 'refuted' ? 'epsbook-refuted' : undefined}>
                  {findingInWords(audit, trans)}
                </span>{' '}
                {methodInWords(audit, trans)}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </Titled>
  );
}
