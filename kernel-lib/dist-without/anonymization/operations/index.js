/** Operations on columns, and plans of them that can be reviewed, saved and applied again. */
export { aggregate, applyPlan, parsePlan } from './apply.js';
//# sourceMappingURL=index.js.map