import { localClient } from '../../../federated/index.js';
import { builtInModel } from '../../../federated/server/index.js';
import { readCsv } from '../../../tables/index.js';
import { UsageError } from '../verb.js';
/** A client on a CSV file's rows, of the server's built-in model: the target is one column, the features are all others, in order. */
export function csvClient(id, file, target, federation) {
    const { columns, values } = readCsv(file);
    const at = columns.indexOf(target);
    if (at < 0)
        throw new UsageError(`${file} has no column "${target}"; it has ${columns.join(', ')}`);
    // No value is ever told: only that some are no numbers.
    if (!values.every((row) => row.every((cell) => typeof cell === 'number' && Number.isFinite(cell))))
        throw new UsageError(`${file} has cells that are no numbers; fill them in, and write categories as numbers`);
    const rows = {
        count: values.length,
        inputs: Float32Array.from(values.flatMap((row) => row.filter((_, column) => column !== at))),
        targets: Float32Array.from(values, (row) => row[at]),
    };
    const inputs = federation.model.dense?.widths[0];
    if (inputs !== undefined && inputs !== columns.length - 1)
        throw new UsageError(`the server's model takes ${String(inputs)} features; ${file} has ${String(columns.length - 1)}`);
    return localClient({ id, model: builtInModel(federation.model), rows });
}
//# sourceMappingURL=rows.js.map