import { requireOptions } from '../core/errors.js';
import { rowsOf } from '../tables/index.js';
import { meeting, parseCondition } from './condition.js';
import { describe } from './description.js';
import { countsOfDraws, parseSampling, } from './sampling.js';
export function count(options = {}) {
    requireOptions(options, "{ where: { column: 'age', atLeast: 65 } }");
    const where = options.where === undefined ? undefined : parseCondition(options.where);
    const sampling = parseSampling(options.sampling);
    const query = Object.freeze({
        description: describe('count', { where }),
        dimension: 1,
        integer: true,
        monotonic: true,
        answer: (data) => where === undefined ? rowsOf(data) : meeting(data, where).filter(Boolean).length,
        sensitivity: (relation) => (relation === 'replace-one' && where === undefined ? 0 : 1),
    });
    return sampling ? countsOfDraws(describe('count', { where, sampling }), query, rowsOf) : query;
}
//# sourceMappingURL=count.js.map