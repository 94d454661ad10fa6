import type { ILabShell } from '@jupyterlab/application';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import * as React from 'react';
import { readTheme } from '../charts/index.js';
import { ledgerIcon } from '../icons/ledger.js';
import type { ILedgerTracker, TrackedLedger } from '../tokens.js';
import type { Words } from '../words/index.js';
import { Boundary } from './boundary.js';
import { measurePaint } from './paint.js';
import { PanelView } from './panel-view.js';

/** The sidebar: shows the active notebook's ledger while it is open, and does nothing while it is hidden. */
export class LedgerPanel extends ReactWidget {
  readonly #tracker: ILedgerTracker;
  readonly #words: Words;
  #theme = readTheme();
  #warnAt: number | undefined;
  #chosen: string | undefined;
  #quiet = false;

  constructor(tracker: ILedgerTracker, words: Words) {
    super();
    this.#tracker = tracker;
    this.#words = words;
    const { trans } = words;
    this.id = 'epsbook-ledger';
    this.title.icon = ledgerIcon;
    this.title.caption = trans.__('Privacy Ledger');
    this.addClass('epsbook-panel');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', trans.__('Privacy Ledger'));
    // It scrolls, so the keyboard must be able to reach it.
    this.node.tabIndex = 0;
    tracker.changed.connect(this.#onChanged, this);
  }

  /** The share of ε from which the meter warns, or undefined to leave that to each session. */
  set warnAt(share: number | undefined) {
    this.#warnAt = share;
    this.#onChanged();
  }

  /** Reads the page's colours again. */
  themeChanged(): void {
    this.#theme = readTheme();
    this.#onChanged();
  }

  /** Opens the panel without taking the keyboard from where the reader is. */
  openQuietly(shell: ILabShell): void {
    this.#quiet = true;
    shell.activateById(this.id);
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.update();
  }

  protected override onUpdateRequest(message: Message): void {
    if (this.isVisible) super.onUpdateRequest(message);
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    if (!this.#quiet) this.node.focus();
    this.#quiet = false;
  }

  protected override render(): React.ReactElement {
    const { hasNotebook, ledgers, busy } = this.#tracker;
    return (
      <Boundary
        of={ledgers}
        otherwise={this.#words.trans.__('This ledger cannot be shown: its message is not what a session sends.')}
      >
        <PanelView
          hasNotebook={hasNotebook}
          ledgers={ledgers}
          chosen={this.#chosen}
          onChoose={this.#choose}
          theme={this.#theme}
          words={this.#words}
          warnAt={this.#warnAt}
          kernel={{ busy, interrupt: this.#interrupt }}
          onShown={this.#onShown}
        />
      </Boundary>
    );
  }

  readonly #choose = (session: string | undefined): void => {
    this.#chosen = session;
    this.update();
  };

  readonly #interrupt = (): void => {
    this.#tracker.interrupt().catch((reason: unknown) => {
      console.error('The kernel could not be interrupted.', reason);
    });
  };

  readonly #onShown = ({ receivedAt }: TrackedLedger): void => {
    measurePaint(receivedAt);
  };

  #onChanged(): void {
    if (this.isVisible) this.update();
  }
}
