/** Charts as plain data for plotly, and what draws them. */
export type { Chart } from './chart.js';
export type { ChartWords } from './look.js';
export { loadPlotly, type PlotlyBundle } from './load-plotly.js';
export { PlotlyChart } from './plotly-chart.js';
export { spendingChart } from './spending-chart.js';
export { readTheme, type ChartTheme } from './theme.js';
