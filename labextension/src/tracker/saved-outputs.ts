import type { ICodeCellModel } from '@jupyterlab/cells';
import type { INotebookModel } from '@jupyterlab/notebook';
import type { IOutputModel } from '@jupyterlab/rendermime';
import { LEDGER_MIME_TYPE, type LedgerMessage } from 'epsbook/ledger';
import { Signal } from '@lumino/signaling';
import { readLedger } from './ledger-store.js';

/**
 * Reads the ledgers that stand in a notebook's outputs. Reading an output copies it whole, pictures and all, so each is read
 * once until it changes.
 */
export class SavedOutputs {
  #read = new WeakMap<IOutputModel, LedgerMessage | undefined>();

  *ledgers(notebook: INotebookModel): Iterable<LedgerMessage> {
    for (const cell of notebook.cells) {
      if (cell.type !== 'code') continue;
      const { outputs } = cell as ICodeCellModel;
      for (let index = 0; index < outputs.length; index++) {
        const message = this.#ledgerOf(outputs.get(index));
        if (message !== undefined) yield message;
      }
    }
  }

  dispose(): void {
    Signal.clearData(this);
    this.#read = new WeakMap();
  }

  #ledgerOf(output: IOutputModel): LedgerMessage | undefined {
    if (!this.#read.has(output)) {
      const data = output.data[LEDGER_MIME_TYPE];
      this.#read.set(output, data === undefined ? undefined : readLedger(data));
      output.changed.connect(this.#forget, this);
    }
    return this.#read.get(output);
  }

  #forget(output: IOutputModel): void {
    this.#read.delete(output);
    output.changed.disconnect(this.#forget, this);
  }
}
