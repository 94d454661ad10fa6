import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ILedgerTracker } from '../tokens.js';
import { LedgerTracker } from './tracker.js';

/** Provides {@link ILedgerTracker}. */
export const trackerPlugin: JupyterFrontEndPlugin<ILedgerTracker> = {
  id: 'epsbook-labextension:tracker',
  description: 'Follows the active notebook and keeps the privacy ledgers its sessions publish.',
  autoStart: true,
  requires: [INotebookTracker],
  provides: ILedgerTracker,
  activate: (_: JupyterFrontEnd, notebooks: INotebookTracker) => new LedgerTracker(notebooks),
};
