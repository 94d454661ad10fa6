import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IThemeManager } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { LEDGER_MIME_TYPE } from 'epsbook/ledger';
import { SHOW_LEDGER } from '../panel/plugin.js';
import { Words } from '../words/index.js';
import { LedgerSummary } from './ledger-summary.js';
import { PLOTLY_MIME_TYPE, PlotlyFigure } from './plotly-figure.js';

/** Renders ledgers and plotly figures in cells. Registered at activation: notebooks opened later copy the registry. */
export const renderersPlugin: JupyterFrontEndPlugin<void> = {
  id: 'epsbook-labextension:renderers',
  description: 'Renders ledgers, and plotly figures where nothing else does, as outputs of cells.',
  autoStart: true,
  requires: [IRenderMimeRegistry],
  optional: [ITranslator, IThemeManager],
  activate: (
    app: JupyterFrontEnd,
    registry: IRenderMimeRegistry,
    translator: ITranslator | null,
    themes: IThemeManager | null,
  ) => {
    const trans = (translator ?? nullTranslator).load('epsbook');
    const words = new Words(trans);
    const showLedger = (): void => {
      void app.commands.execute(SHOW_LEDGER);
    };
    registry.addFactory(
      {
        safe: true,
        mimeTypes: [LEDGER_MIME_TYPE],
        defaultRank: 10,
        createRenderer: () => new LedgerSummary(words, showLedger),
      },
      0,
    );
    if (registry.getFactory(PLOTLY_MIME_TYPE) === undefined) {
      registry.addFactory(
        {
          // A figure may name pictures to be fetched from elsewhere, so it is drawn only in notebooks that are trusted.
          safe: false,
          mimeTypes: [PLOTLY_MIME_TYPE],
          createRenderer: () => new PlotlyFigure(trans, themes?.themeChanged),
        },
        0,
      );
    }
  },
};
