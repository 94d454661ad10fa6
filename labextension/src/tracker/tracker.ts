import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ILedgerTracker, TrackedLedger } from '../tokens.js';
import { NotebookLedgers } from './notebook-ledgers.js';

/** Keeps the ledgers of every open notebook, so that none is lost while another is looked at, and shows the active one's. */
export class LedgerTracker implements ILedgerTracker, IDisposable {
  readonly #notebooks: INotebookTracker;
  readonly #byNotebook = new Map<NotebookPanel, NotebookLedgers>();
  readonly #changed = new Signal<this, void>(this);
  readonly #published = new Signal<this, TrackedLedger>(this);
  #disposed = false;

  constructor(notebooks: INotebookTracker) {
    this.#notebooks = notebooks;
    notebooks.forEach((notebook) => {
      this.#add(notebook);
    });
    notebooks.widgetAdded.connect(this.#onAdded, this);
    notebooks.currentChanged.connect(this.#onCurrent, this);
  }

  get hasNotebook(): boolean {
    return this.#notebooks.currentWidget !== null;
  }

  get ledgers(): readonly TrackedLedger[] {
    return this.#current?.ledgers ?? [];
  }

  get busy(): boolean {
    return this.#current?.busy ?? false;
  }

  async interrupt(): Promise<void> {
    await this.#current?.interrupt();
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get published(): ISignal<this, TrackedLedger> {
    return this.#published;
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const ledgers of this.#byNotebook.values()) ledgers.dispose();
    this.#byNotebook.clear();
    Signal.clearData(this);
  }

  get #current(): NotebookLedgers | undefined {
    const notebook = this.#notebooks.currentWidget;
    return notebook === null ? undefined : this.#byNotebook.get(notebook);
  }

  #add(notebook: NotebookPanel): void {
    const ledgers = new NotebookLedgers(notebook);
    this.#byNotebook.set(notebook, ledgers);
    ledgers.changed.connect(this.#onChanged, this);
    ledgers.published.connect(this.#onPublished, this);
    notebook.disposed.connect(() => {
      ledgers.dispose();
      this.#byNotebook.delete(notebook);
    }, this);
  }

  #onAdded(_: INotebookTracker, notebook: NotebookPanel): void {
    this.#add(notebook);
  }

  #onCurrent(): void {
    this.#changed.emit();
  }

  #onChanged(ledgers: NotebookLedgers): void {
    if (ledgers === this.#current) this.#changed.emit();
  }

  #onPublished(ledgers: NotebookLedgers, ledger: TrackedLedger): void {
    if (ledgers === this.#current) this.#published.emit(ledger);
  }
}
