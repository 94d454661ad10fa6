/** Operations on columns, and plans of them that can be reviewed, saved and applied again. */
export { aggregate, applyPlan, parsePlan, type ApplyOptions } from './apply.js';
export type { AnonymizationPlan, FakeKind, Operation } from './plan.js';
