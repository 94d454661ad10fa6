/** Real data, by name. */
export { breastCancer } from './breast-cancer.js';
export { diabetes } from './diabetes.js';
export { doctorVisits } from './doctor-visits.js';
export { wine } from './wine.js';
export { DATASET_NAMES, loadDataset, } from './load.js';
//# sourceMappingURL=index.js.map