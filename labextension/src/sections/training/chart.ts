/** The figures of a run over its steps. */
export { metricsChart as trainingChart } from '../../charts/metrics-chart.js';
