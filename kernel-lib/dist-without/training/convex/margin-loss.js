import { invalidArgument, requireOptions } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { recipeOf } from '../recipe.js';
/** ln(1 + e^−m): slope in (−1, 0), curvature at most 1/4. */
export const logisticLoss = Object.freeze({
    description: 'logistic loss',
    recipe: recipeOf('logisticLoss', {}),
    slope: (margin) => -1 / (1 + Math.exp(margin)),
    curvature: (margin) => {
        const share = 1 / (1 + Math.exp(Math.abs(margin)));
        return share * (1 - share);
    },
    greatestSlope: 1,
    greatestCurvature: 0.25,
});
const REACH = 40;
const STRIDE = 1 / 16;
/**
 * Tries a declared loss at margins of −40 to 40: a declaration that these contradict is refused. That the others keep it is the
 * declaration's word.
 * @throws PrivacyError `invalid-argument`
 */
export function marginLoss(declared) {
    requireOptions(declared, '{ description, slope, curvature, greatestSlope: 1, greatestCurvature: 0.25 }');
    const greatestSlope = positive(declared.greatestSlope, 'loss.greatestSlope');
    const greatestCurvature = positive(declared.greatestCurvature, 'loss.greatestCurvature');
    for (let margin = -REACH; margin <= REACH; margin += STRIDE) {
        const slope = declared.slope(margin);
        const curvature = declared.curvature(margin);
        if (!(slope >= -greatestSlope && slope <= 0))
            throw invalidArgument('loss.slope', 'between -greatestSlope and 0 everywhere, as declared');
        if (!(curvature >= 0 && curvature <= greatestCurvature))
            throw invalidArgument('loss.curvature', 'between 0 and greatestCurvature everywhere, as declared: the loss is convex');
        const risen = declared.slope(margin + STRIDE) - slope;
        if (!(risen >= -1e-12 && risen <= greatestCurvature * STRIDE * (1 + 1e-9) + 1e-12))
            throw invalidArgument('loss.curvature', 'the derivative of loss.slope: the slope changes otherwise than it says');
    }
    return Object.freeze({ ...declared, greatestSlope, greatestCurvature });
}
//# sourceMappingURL=margin-loss.js.map