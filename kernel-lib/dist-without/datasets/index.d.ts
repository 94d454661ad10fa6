/** Real data, by name. */
export { breastCancer } from './breast-cancer.js';
export { diabetes } from './diabetes.js';
export { doctorVisits } from './doctor-visits.js';
export { wine } from './wine.js';
export { DATASET_NAMES, loadDataset, type DatasetContent, type DatasetName, type LoadedDataset, type LoadOptions, } from './load.js';
export type { Hierarchies, TaggedSentence } from './content.js';
export type { DatasetKind } from './dataset-entry.js';
export type { DatasetOrigin } from './find.js';
