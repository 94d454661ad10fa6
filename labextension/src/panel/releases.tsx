import * as React from 'react';
import type { LedgerFigures, ReleaseRow } from '../figures/index.js';
import { showCount, showEpsilon, showLowerBound, type Words } from '../words/index.js';
import { Term } from '../components/term.js';
import { Titled } from '../components/titled.js';

interface ReleasesProps {
  readonly figures: LedgerFigures;
  readonly words: Words;
  /** Lists more of the older releases. */
  readonly onMore: () => void;
}

type ReleaseProps = Pick<ReleasesProps, 'figures' | 'words'> & { readonly row: ReleaseRow };

function ReleaseRows({ row, figures, words }: ReleaseProps): React.ReactElement {
  const each = words.each(row);
  const origin = words.origin(row, figures);
  return (
    <tbody title={words.release(row, figures)}>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <span className="epsbook-row">
            <span className="epsbook-label">{words.named(row)}</span>
            {row.random === 'seeded' && (
              <span className="epsbook-chip epsbook-mod-warning">
                <Term of="seeded" words={words} />
              </span>
            )}
          </span>
        </th>
      </tr>
      <tr>
        <td className="epsbook-made">
          {words.mechanism(row)}
          {each !== undefined && `, ${each}`}
          {origin !== undefined && ` · ${origin}`}
        </td>
        <td>{showEpsilon(row.claimed.epsilon)}</td>
        <td>{showEpsilon(row.proven)}</td>
        {figures.releases.audited ? (
          <td className={row.refuted ? 'epsbook-refuted' : undefined}>
            {row.measured === undefined ? '' : showLowerBound(row.measured)}
          </td>
        ) : (
          <td>{showEpsilon(row.provenSoFar)}</td>
        )}
      </tr>
    </tbody>
  );
}

/** Every message brings all rows, and few bring a row that differs; under other terms a row is another. */
const Release = React.memo(
  ReleaseRows,
  (before, after) =>
    before.words.under(before.figures) === after.words.under(after.figures) &&
    before.figures.releases.audited === after.figures.releases.audited &&
    before.words.origin(before.row, before.figures) === after.words.origin(after.row, after.figures) &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
);

/** Every release that claims some privacy: what it claims, what is proven of it, and what is proven of all up to it. */
export function Releases({ figures, words, onMore }: ReleasesProps): React.ReactElement {
  const { trans } = words;
  const { rows, older, audited } = figures.releases;
  return (
    <Titled title={trans.__('Releases')} aside={rows.length > 1 ? trans.__('newest first') : undefined}>
      {rows.length === 0 ? (
        <p className="epsbook-quiet">{trans.__('Nothing has been released yet, and nothing is spent.')}</p>
      ) : (
        <table className={audited ? 'epsbook-releases epsbook-mod-audited' : 'epsbook-releases'}>
          <caption>{trans.__('Releases, newest first: ε, %1', words.under(figures))}</caption>
          <thead>
            <tr>
              <th scope="col">{trans.__('release')}</th>
              <th scope="col">
                <Term of="claimed" words={words} />
              </th>
              <th scope="col">
                <Term of="proven" words={words} />
              </th>
              <th scope="col">
                <Term of={audited ? 'measured' : 'soFar'} words={words} />
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <Release key={row.ordinal} row={row} figures={figures} words={words} />
          ))}
        </table>
      )}
      {older > 0 && (
        <button type="button" className="epsbook-more jp-mod-styled" onClick={onMore}>
          {trans.__('%1 older', showCount(older))}
        </button>
      )}
    </Titled>
  );
}
