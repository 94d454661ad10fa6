import type { FewPoints } from '../../accounting/pld/few-points.js';
import { type Range } from './charge.js';
/**
 * What a composed run costs beside Gaussian noise of μ² = m, wherever ln γ may be in the range: the least M with x∘G_m ≤ d + G_M there, for
 * both directions. A range that goes below 0 is covered by the other direction's above it.
 */
export declare function runCharge(points: FewPoints, d: number, m: number, { low, high }: Range): number;
/** ln of H at one ε of the run and G_m together, less d, for the worse direction; rounded up. */
export declare function logRunDivergence({ directions }: FewPoints, d: number, m: number, epsilon: number): number;
