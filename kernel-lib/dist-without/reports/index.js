export { REPORT_KINDS, checkReport, decodeReport, decodeReports } from './codec.js';
export { MOST_METRIC_POINTS } from './progress.js';
//# sourceMappingURL=index.js.map