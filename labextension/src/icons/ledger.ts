import { LabIcon } from '@jupyterlab/ui-components';

/** An ε. Only stroked: the theme's class would fill whatever names a fill. */
export const ledgerIcon = new LabIcon({
  name: 'epsbook:ledger',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <path class="jp-icon3 jp-icon-selectable" stroke="#616161" stroke-width="2.4" stroke-linecap="round" style="fill:none" d="M17.2 6.6C15.8 4.9 13.8 4 11.6 4 8.5 4 6.5 5.6 6.5 7.9c0 2.4 2 3.8 5.2 3.8H13.5M11.7 11.7C7.9 11.7 5.5 13.4 5.5 16c0 2.5 2.4 4.1 5.9 4.1 2.8 0 5.2-1.1 6.9-3.1"/>
</svg>`,
});
