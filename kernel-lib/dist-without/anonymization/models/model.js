import { invalidArgument } from '../../core/errors.js';
/** @throws PrivacyError `invalid-argument` where something is no list of privacy models, or an empty one */
export function checkedModels(models) {
    const given = models;
    const isModel = (model) => typeof model?.bind === 'function';
    if (!Array.isArray(given) || given.length === 0 || !given.every(isModel))
        throw invalidArgument('models', 'a list of at least one privacy model, such as kAnonymity(5)');
    return models;
}
//# sourceMappingURL=model.js.map