import { invalidArgument, outsideDomain } from '../core/errors.js';
import { count } from '../core/quantities.js';
/** A query's sensitivity, checked: a bound that noise can be scaled by. */
export function sensitivityOf(query, relation, norm) {
    count(query.dimension, 'dimension');
    const sensitivity = query.sensitivity(relation, norm);
    if (!(typeof sensitivity === 'number' && sensitivity > 0 && sensitivity < Infinity)) {
        const allowed = `finite and greater than 0 (under ${relation}, an answer that no neighbour can move is public and needs no noise)`;
        throw invalidArgument('sensitivity', allowed);
    }
    return sensitivity;
}
/** Checks that noise for monotonic answers is asked of a query that declares them, under a relation that keeps them so. */
export function requireMonotonic(query, relation) {
    if (relation === 'replace-one') {
        throw invalidArgument('monotonic', 'false under replace-one: a replaced record raises some answers and lowers others');
    }
    if (query.monotonic !== true) {
        throw invalidArgument('monotonic', 'false, unless the query says that its answers all move the same way');
    }
}
/**
 * A query's answer, checked to be what the query declares: finite numbers, no more than `dimension` of them (fewer, where a query is
 * asked in parts). Asked before anything is spent.
 */
export function answerOf(query, data) {
    const answer = query.answer(data);
    // Which names there are is a secret of the data; noise on each number does not keep it.
    if (answer instanceof Map)
        throw outsideDomain('answer', 'made of numbers; for groups that are not known take a mechanism such as noisyThreshold');
    const numbers = typeof answer === 'number' ? [answer] : answer;
    if (!Array.isArray(numbers) || numbers.length > query.dimension || !numbers.every(Number.isFinite)) {
        throw outsideDomain('answer', `made of finite numbers, at most ${String(query.dimension)} of them, as its query declares`);
    }
    return answer;
}
//# sourceMappingURL=checked-query.js.map