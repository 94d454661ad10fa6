import { LabIcon } from '@jupyterlab/ui-components';

/** A ledger's page with the step line of spending on it. */
export const ledgerIcon = new LabIcon({
  name: 'epsbook:ledger',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <g class="jp-icon3 jp-icon-selectable" fill="none" stroke="#616161" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
    <path d="M5 3h14a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z"/>
    <path d="M7.5 16.5h3v-3.5h3v-3h3V7.5"/>
  </g>
</svg>`,
});
