import { LabIcon } from '@jupyterlab/ui-components';

/** A ledger's page with the step line of spending on it. */
export const ledgerIcon = new LabIcon({
  name: 'epsbook:ledger',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <path class="jp-icon3 jp-icon-selectable" fill="#616161" fill-rule="evenodd" d="M5 2h14a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm0 2v16h14V4zM7 16h2.5v-3.5h3.5v-3.5h2.5V6h2v5h-2.5v3.5H11.5V18H7z"/>
</svg>`,
});
