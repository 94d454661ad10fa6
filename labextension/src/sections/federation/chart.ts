/** The figures of a federation over its rounds. */
export { metricsChart as federationChart } from '../../charts/metrics-chart.js';
