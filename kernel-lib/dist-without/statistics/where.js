import { requireOptions } from '../core/errors.js';
import { transformed } from '../mechanisms/transformed.js';
import { rowsOfTable } from '../tables/index.js';
import { meeting, parseCondition } from './condition.js';
import { describe } from './description.js';
export function where(question, condition) {
    requireOptions(question, 'count()');
    const parsed = parseCondition(condition);
    return transformed(question, {
        description: describe('where', { condition: parsed }),
        rows: 1,
        unit: question.unit,
        change(data) {
            const met = meeting(data, parsed);
            return rowsOfTable(data, (row) => met[row] === true);
        },
    });
}
//# sourceMappingURL=where.js.map