import { max } from '../../core/math.js';
import type { NeighboringRelation, TreeAggregationEvent } from './event.js';

/**
 * In how many nodes of the tree one record takes part: ⌈log₂(steps + 1)⌉ for the longest of the restarted trees, each record being
 * in one of them (Kairouz et al. 2021, Appendix D). The Gaussian losses of these nodes add up.
 * Undefined under add-or-remove-one, where taking a record out would move all later ones to other nodes.
 */
export function treeDepth(event: TreeAggregationEvent, relation: NeighboringRelation): number | undefined {
  if (relation === 'add-or-remove-one') return undefined;
  let longest = 0;
  for (const steps of event.steps) longest = max(longest, steps);
  let depth = 0;
  for (let nodes = 1; nodes <= longest; nodes *= 2) depth++;
  return depth;
}
