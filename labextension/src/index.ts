/** The JupyterLab extension: a tracker of ledgers, the sidebar that shows them, and renderers for cells. */
import { panelPlugin } from './panel/plugin.js';
import { renderersPlugin } from './renderers/plugin.js';
import { installStyle } from './style.js';
import { trackerPlugin } from './tracker/plugin.js';

export { ILedgerTracker, type LedgerState, type TrackedLedger } from './tokens.js';

installStyle();

export default [trackerPlugin, panelPlugin, renderersPlugin];
