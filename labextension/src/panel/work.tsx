import * as React from 'react';
import { Progress } from '../components/progress.js';
import type { WorkFigure } from '../figures/index.js';
import { showText, type Words } from '../words/index.js';

interface WorkProps {
  readonly work: WorkFigure;
  readonly words: Words;
  /** Interrupts the kernel; not given where it is not at work. */
  readonly onStop: (() => void) | undefined;
}

/** A run that draws at this moment: how far it is, what it has cost, and how to stop it. */
export function Work({ work, words, onStop }: WorkProps): React.ReactElement {
  const { trans } = words;
  return (
    <div className="epsbook-work">
      <div className="epsbook-row">
        <span className="epsbook-label">{showText(work.label)}</span>
        {onStop !== undefined && (
          <button
            type="button"
            className="epsbook-stop jp-mod-styled"
            title={trans.__('Interrupts the kernel')}
            onClick={onStop}
          >
            {trans.__('Stop')}
          </button>
        )}
      </div>
      <Progress done={work.taken} of={work.steps} state="running" text={words.work(work, true)} />
      <p className="epsbook-quiet">{words.work(work, true)}</p>
    </div>
  );
}
