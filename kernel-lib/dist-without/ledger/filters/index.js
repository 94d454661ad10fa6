/** What decides whether a release is still within the budget, whatever was chosen after seeing what. Beside the ledger, as it needs PLD. */
export { FILTER_NAMES, defaultDeltas, defaultFilterName, filterNamed, filterOf, pureThen, } from '../filter.js';
export { addsUpExactly, mostSteps } from '../steps.js';
//# sourceMappingURL=index.js.map