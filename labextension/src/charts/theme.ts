/** The colours and font a chart needs, as the page's theme has them. */
export interface ChartTheme {
  readonly text: string;
  readonly quiet: string;
  readonly axis: string;
  readonly line: string;
  /** The colour of `line`, to be seen through. */
  readonly wash: string;
  /** What must not be overlooked. */
  readonly alarm: string;
  readonly background: string;
  readonly font: string;
}

/**
 * Reads the theme of JupyterLab from its CSS variables: plotly draws with colours, not with variables.
 * The browser resolves each on a node of its own, so that whatever a theme writes arrives as `rgb(…)`.
 */
export function readTheme(): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colour = (variable: string, otherwise: string): string => {
    probe.style.color = `var(${variable}, ${otherwise})`;
    return getComputedStyle(probe).color || otherwise;
  };
  const line = colour('--jp-brand-color1', '#1976d2');
  const theme: ChartTheme = {
    text: colour('--jp-ui-font-color1', '#212121'),
    quiet: colour('--jp-ui-font-color2', '#616161'),
    axis: colour('--jp-border-color1', '#bdbdbd'),
    line,
    wash: line.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.14)'),
    alarm: colour('--jp-error-color1', '#d32f2f'),
    background: colour('--jp-layout-color1', '#ffffff'),
    font: getComputedStyle(probe).getPropertyValue('--jp-ui-font-family').trim() || 'sans-serif',
  };
  probe.remove();
  return theme;
}
