import type { ISessionContext } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Kernel, KernelMessage, Session } from '@jupyterlab/services';
import { LEDGER_MIME_TYPE } from 'epsbook/ledger';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { TrackedLedger } from '../tokens.js';
import { LedgerStore } from './ledger-store.js';
import { SavedOutputs } from './saved-outputs.js';

/** How long outputs must rest before they are read again, in milliseconds; while a cell runs its messages tell more, and sooner. */
const RESCAN_AFTER = 300;

const KERNEL_GONE: ReadonlySet<Kernel.Status> = new Set(['restarting', 'autorestarting', 'terminating', 'dead']);

/** What a message displays, or undefined where it displays nothing. */
function displayed({ header, content }: KernelMessage.IMessage): Readonly<Record<string, unknown>> | undefined {
  const displays = header.msg_type === 'display_data' || header.msg_type === 'update_display_data';
  return displays ? (content as KernelMessage.IDisplayDataMsg['content']).data : undefined;
}

/** The ledgers of one open notebook: what its kernel publishes, what stands in its outputs, and whether the kernel is still there. */
export class NotebookLedgers implements IDisposable {
  readonly #notebook: NotebookPanel;
  readonly #store = new LedgerStore(() => performance.now());
  readonly #saved = new SavedOutputs();
  #rescan: ReturnType<typeof setTimeout> | undefined;
  #busy: boolean;
  readonly #changed = new Signal<this, void>(this);
  readonly #published = new Signal<this, TrackedLedger>(this);
  #disposed = false;

  constructor(notebook: NotebookPanel) {
    this.#notebook = notebook;
    const { sessionContext, context } = notebook;
    this.#busy = sessionContext.session?.kernel?.status === 'busy';
    // Not gated on the kernel being busy: a display may come while it says "idle".
    sessionContext.iopubMessage.connect(this.#onMessage, this);
    sessionContext.statusChanged.connect(this.#onStatus, this);
    sessionContext.kernelChanged.connect(this.#onKernel, this);
    void context.ready.then(() => {
      if (this.#disposed) return;
      notebook.content.modelChanged.connect(this.#onModel, this);
      this.#onModel();
    });
  }

  get ledgers(): readonly TrackedLedger[] {
    return this.#store.ledgers;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async interrupt(): Promise<void> {
    await this.#notebook.sessionContext.session?.kernel?.interrupt();
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
    clearTimeout(this.#rescan);
    this.#saved.dispose();
    Signal.clearData(this);
  }

  #onMessage(_: ISessionContext, message: KernelMessage.IMessage): void {
    const data = displayed(message)?.[LEDGER_MIME_TYPE];
    if (data === undefined) return;
    const ledger = this.#store.receive(data);
    if (ledger === undefined) return;
    this.#published.emit(ledger);
    this.#changed.emit();
  }

  #onStatus(_: ISessionContext, status: Kernel.Status): void {
    const busy = status === 'busy';
    const gone = KERNEL_GONE.has(status) && this.#store.kernelGone();
    const changed = busy !== this.#busy && this.#store.ledgers.length > 0;
    this.#busy = busy;
    if (gone || changed) this.#changed.emit();
  }

  #onKernel(_: ISessionContext, { oldValue }: Session.ISessionConnection.IKernelChangedArgs): void {
    if (oldValue !== null && this.#store.kernelGone()) this.#changed.emit();
  }

  #onModel(): void {
    this.#notebook.content.model?.contentChanged.connect(this.#onContent, this);
    this.#readOutputs();
  }

  #onContent(): void {
    clearTimeout(this.#rescan);
    this.#rescan = setTimeout(() => {
      this.#readOutputs();
    }, RESCAN_AFTER);
  }

  #readOutputs(): void {
    const { model } = this.#notebook.content;
    if (model !== null && this.#store.rescan(this.#saved.ledgers(model))) this.#changed.emit();
  }
}
