import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { LEDGER_MIME_TYPE, type LedgerMessage } from 'epsbook/ledger';
import { Widget } from '@lumino/widgets';
import { loadedFigures, loadFigures, type FiguresOf, type LedgerFigures } from '../figures/index.js';
import { readLedger } from '../tracker/ledger-store.js';
import { showEpsilon, type Words } from '../words/index.js';

/** A ledger as a cell's output: one line of text, as the sidebar shows the rest. Texts are only ever set as text. */
export class LedgerSummary extends Widget implements IRenderMime.IRenderer {
  readonly #words: Words;
  readonly #showLedger: () => void;
  #ledger: LedgerFigures | undefined;
  #newest: LedgerMessage | undefined;

  constructor(words: Words, showLedger: () => void) {
    super();
    this.#words = words;
    this.#showLedger = showLedger;
    this.addClass('epsbook-summary');
  }

  /** Called again with every update of the output. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { trans } = this.#words;
    const message = readLedger(model.data[LEDGER_MIME_TYPE]);
    this.#newest = message;
    if (message === undefined) {
      this.node.replaceChildren(trans.__('This output is no ledger that epsbook can read.'));
      return;
    }
    const loaded = loadedFigures();
    if (loaded !== undefined) {
      this.#show(message, loaded);
      return;
    }
    this.node.replaceChildren(trans.__('Working out what is spent …'));
    const figures = await loadFigures();
    // Another message may have come meanwhile.
    if (this.#newest === message) this.#show(message, figures);
  }

  #show(message: LedgerMessage, figures: FiguresOf): void {
    const { trans } = this.#words;
    const ledger = figures(message, { rows: 0, earlier: this.#ledger });
    this.#ledger = ledger;
    const { meter, spending, unprotected } = ledger;
    const spent = document.createElement('strong');
    spent.textContent = trans.__('ε %1 of %2 spent', showEpsilon(meter.spent), showEpsilon(meter.budget.epsilon));
    const rest = [this.#words.dataset(ledger), this.#words.releases(spending.releases), this.#words.under(ledger)];
    const parts: (Node | string)[] = [spent, ` · ${rest.join(' · ')} `];
    if (unprotected.nonPrivateReleases > 0) {
      const warning = document.createElement('span');
      warning.className = 'epsbook-notice epsbook-mod-error';
      warning.textContent = this.#words.unprotected(unprotected);
      parts.push(warning, ' ');
    }
    const open = document.createElement('button');
    open.type = 'button';
    open.textContent = trans.__('Show ledger');
    open.addEventListener('click', this.#showLedger);
    this.node.replaceChildren(...parts, open);
  }
}
