import * as React from 'react';
import { loadFigures } from '../figures/index.js';
import type { Words } from '../words/index.js';

/** The least that makes a ledger: it can be pasted into a cell of the epsbook kernel. */
export const FIRST_LINES = `import { count, dataset, laplace, openSession } from 'epsbook';
const rows = [{ age: 41 }, { age: 57 }, { age: 63 }];
const clinic = dataset({ name: 'clinic', unit: 'patient', data: rows });
const session = openSession(clinic, { budget: { epsilon: 1, delta: 1e-6 } });
session.release('patients', count(), laplace({ epsilon: 0.1 }));`;

/** What to do where no notebook is open. */
export function NoNotebook({ words }: { readonly words: Words }): React.ReactElement {
  const { trans } = words;
  return (
    <div className="epsbook-empty">
      <h2>{trans.__('No notebook is open')}</h2>
      <p>{trans.__('Open a notebook to see where its privacy budget goes, release by release.')}</p>
    </div>
  );
}

/** What to do where the notebook has no ledger. */
export function NoLedger({ words }: { readonly words: Words }): React.ReactElement {
  const { trans } = words;
  const [copied, setCopied] = React.useState(false);
  React.useEffect(() => {
    // The first ledger may come soon; who fails now tries again then.
    loadFigures().catch(() => undefined);
  }, []);
  return (
    <div className="epsbook-empty">
      <h2>{trans.__('No ledger in this notebook yet')}</h2>
      <p>
        {trans.__('Declare your data and open a session with a budget. Every release then shows here while it runs:')}
      </p>
      <pre>{FIRST_LINES}</pre>
      <button
        type="button"
        className="jp-mod-styled"
        onClick={() => {
          navigator.clipboard.writeText(FIRST_LINES).then(
            () => {
              setCopied(true);
            },
            () => {
              setCopied(false);
            },
          );
        }}
      >
        {copied ? trans.__('Copied') : trans.__('Copy')}
      </button>
    </div>
  );
}
