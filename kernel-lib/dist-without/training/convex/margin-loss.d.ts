import { type Remakable } from '../recipe.js';
/**
 * A loss of the margin y·w·x of a row, y = ±1, with what is declared of it: it is twice continuously differentiable, convex, never
 * rises, and its derivatives are bounded. On rows of a length of at most 1 these are the bounds of a row's gradient and Hessian, which
 * the guarantees of perturbation rest on.
 */
export interface MarginLoss extends Remakable {
    readonly description: string;
    /** The derivative, in [−greatestSlope, 0]. */
    slope(margin: number): number;
    /** The second derivative, in [0, greatestCurvature]. */
    curvature(margin: number): number;
    readonly greatestSlope: number;
    readonly greatestCurvature: number;
}
/** ln(1 + e^−m): slope in (−1, 0), curvature at most 1/4. */
export declare const logisticLoss: MarginLoss;
/**
 * Tries a declared loss at margins of −40 to 40: a declaration that these contradict is refused. That the others keep it is the
 * declaration's word.
 * @throws PrivacyError `invalid-argument`
 */
export declare function marginLoss(declared: MarginLoss): MarginLoss;
