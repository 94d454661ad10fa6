import * as React from 'react';
import type { UnprotectedFigure } from '../figures/index.js';
import { showCount, showText, type Words } from '../words/index.js';
import { Titled } from '../components/titled.js';

interface UnprotectedProps {
  readonly unprotected: UnprotectedFigure;
  readonly words: Words;
}

/** More labels than this are counted, not listed. */
const MOST_LABELS = 20;

/** Releases that claim no privacy, apart from those that do: no bound covers them. */
export function Unprotected({ unprotected, words }: UnprotectedProps): React.ReactElement | null {
  const { trans } = words;
  const { nonPrivate, nonPrivateReleases } = unprotected;
  if (nonPrivateReleases === 0) return null;
  const unlisted = nonPrivate.length - MOST_LABELS;
  return (
    <Titled title={trans.__('Without privacy')} aside={words.releases(nonPrivateReleases)}>
      <ul className="epsbook-unprotected">
        {nonPrivate.slice(0, MOST_LABELS).map(({ label, times }) => (
          <li key={label}>
            <span className="epsbook-label">{showText(label)}</span>
            <span>{times === 1 ? 'ε ∞' : `ε ∞ × ${showCount(times)}`}</span>
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className="epsbook-quiet">{trans.__('and %1 more', showCount(unlisted))}</p>}
    </Titled>
  );
}
