import { ILabShell, ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IThemeManager } from '@jupyterlab/apputils';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator, type TranslationBundle } from '@jupyterlab/translation';
import { ledgerIcon } from '../icons/ledger.js';
import { ILedgerTracker } from '../tokens.js';
import { Words } from '../words/index.js';
import { LedgerPanel } from './panel.js';

const PANEL_PLUGIN_ID = 'epsbook-labextension:panel';

/** Shows the panel, wherever the reader is. */
export const SHOW_LEDGER = 'epsbook:show-ledger';

/** Opens the panel and goes there; where the reader is there already, closes it. */
const TOGGLE_LEDGER = 'epsbook:toggle-ledger';

function addCommands(
  app: JupyterFrontEnd,
  panel: LedgerPanel,
  labShell: ILabShell | null,
  trans: TranslationBundle,
): void {
  app.commands.addCommand(SHOW_LEDGER, {
    label: trans.__('Show Privacy Ledger'),
    caption: trans.__('Show where the privacy budget of the notebook goes'),
    icon: ledgerIcon,
    describedBy: { args: { type: 'object', properties: {} } },
    execute: () => {
      app.shell.activateById(panel.id);
    },
  });
  app.commands.addCommand(TOGGLE_LEDGER, {
    label: trans.__('Privacy Ledger'),
    caption: trans.__('Open or close the panel that shows where the privacy budget of the notebook goes'),
    describedBy: { args: { type: 'object', properties: {} } },
    isToggled: () => panel.isVisible,
    execute: () => {
      // Open, but the keyboard elsewhere: the same key is the way in, for those who have no other.
      if (labShell === null || !panel.isVisible || !panel.node.contains(document.activeElement)) {
        app.shell.activateById(panel.id);
        return;
      }
      labShell.collapseRight();
      // What is hidden cannot keep the keyboard.
      if (labShell.currentWidget !== null) labShell.activateById(labShell.currentWidget.id);
    },
  });
}

/** The panel in the right sidebar, its command, and its settings. */
export const panelPlugin: JupyterFrontEndPlugin<void> = {
  id: PANEL_PLUGIN_ID,
  description: 'Shows in the sidebar where the privacy budget goes.',
  autoStart: true,
  requires: [ILedgerTracker],
  optional: [ILabShell, ILayoutRestorer, ICommandPalette, IThemeManager, ISettingRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: ILedgerTracker,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
    themes: IThemeManager | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load('epsbook');
    const panel = new LedgerPanel(tracker, new Words(trans));
    app.shell.add(panel, 'right', { rank: 650, type: 'Privacy Ledger' });
    restorer?.add(panel, panel.id);
    themes?.themeChanged.connect(() => {
      panel.themeChanged();
    });

    addCommands(app, panel, labShell, trans);
    palette?.addItem({ command: SHOW_LEDGER, category: trans.__('Privacy') });

    let openOnFirstRelease = true;
    if (registry !== null) {
      const apply = ({ composite }: ISettingRegistry.ISettings): void => {
        const { warnAt } = composite;
        panel.warnAt = typeof warnAt === 'number' && warnAt > 0 ? warnAt : undefined;
        openOnFirstRelease = composite['openOnFirstRelease'] !== false;
      };
      registry.load(PANEL_PLUGIN_ID).then(
        (settings) => {
          apply(settings);
          settings.changed.connect(apply);
        },
        (reason: unknown) => {
          console.error('The settings of the privacy ledger could not be loaded.', reason);
        },
      );
    }
    // Once a page: who closes the sidebar afterwards wants it closed.
    const openOnce = (): void => {
      tracker.published.disconnect(openOnce);
      if (openOnFirstRelease && labShell?.rightCollapsed === true) panel.openQuietly(labShell);
    };
    tracker.published.connect(openOnce);
  },
};
