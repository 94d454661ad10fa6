/** What decides whether a release is still within the budget, whatever was chosen after seeing what. Beside the ledger, as it needs PLD. */
export { filterOf, type Filter } from './filter.js';
export {
  FILTER_NAMES,
  defaultDeltas,
  defaultFilterName,
  filterNamed,
  type DefaultDeltas,
  type FilterName,
} from './named.js';
export { pureThen } from './pure-then.js';
export { addsUpExactly, mostSteps } from '../steps.js';
