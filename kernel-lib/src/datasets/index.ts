/** Real data, by name. */
export { breastCancer } from './breast-cancer.js';
