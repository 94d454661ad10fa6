import { invalidArgument } from '../core/errors.js';
const METHODS = ['prepare', 'plan', 'train', 'predict', 'score'];
/** @throws PrivacyError `invalid-argument` for anything that is no model */
export function requireModel(model) {
    const valid = typeof model === 'object' &&
        model !== null &&
        METHODS.every((name) => typeof model[name] === 'function');
    if (!valid)
        throw invalidArgument('model', 'a private model, such as logisticRegression()');
}
//# sourceMappingURL=private-model.js.map