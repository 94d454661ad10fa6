import { invalidArgument } from '../core/errors.js';
const described = (value) => typeof value === 'object' && value !== null && typeof value.description === 'string';
/**
 * Refuses what is no question, and what is no mechanism: from JavaScript, and from a cell that was run all the same.
 * @throws PrivacyError `invalid-argument`
 */
export function requireAsked(question, mechanism) {
    const answers = described(question) && ('bind' in question || 'answer' in question);
    if (!answers)
        throw invalidArgument('query', 'a question, such as count()');
    const binds = described(mechanism) && ('bind' in question || 'bind' in mechanism);
    if (!binds)
        throw invalidArgument('mechanism', 'given as such, for example laplace({ epsilon: 0.1 })');
}
//# sourceMappingURL=asked.js.map