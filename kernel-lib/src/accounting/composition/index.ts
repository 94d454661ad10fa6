/** Composition of mechanisms known by their ε and δ: exact where they are alike, closed-form bounds where they are not. */
export { advancedFilter, optimal, type CompositionLoss } from './accountants.js';
export {
  advancedEpsilon,
  basicEpsilon,
  dworkRothblumVadhanEpsilon,
  epsilonSums,
  filterEpsilon,
  type EpsilonSums,
} from './bounds.js';
export { optimalDelta, optimalEpsilon } from './optimal.js';
