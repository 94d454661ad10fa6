import { invalidArgument, requireOptions } from '../../core/errors.js';
import { checkRows } from '../models/dense.js';
import { RoundsKernel } from '../models/rounds-kernel.js';
import { localClient } from './local-client.js';
/** Makes a fleet: the way to simulate hundreds of clients. */
export function fleet(options) {
    requireOptions(options, '{ model, rows: [{ count, inputs, targets }] }');
    const { model, rows, name = (index) => `client-${String(index)}` } = options;
    if (!isList(rows) || rows.length === 0)
        throw invalidArgument('rows', 'a list of at least one client’s rows');
    for (const each of rows)
        checkRows(model.network, each);
    const clients = rows.map((each, index) => localClient({ id: name(index), model, rows: each }));
    let laidOut;
    return Object.freeze({
        model,
        clients: Object.freeze(clients),
        kernel(batchSize) {
            if (laidOut?.batch !== batchSize)
                laidOut = { batch: batchSize, kernel: RoundsKernel.of(model.network, rows, batchSize) };
            return laidOut.kernel;
        },
    });
}
/** Whether clients were given as a fleet. */
export const isFleet = (clients) => typeof clients === 'object' && clients !== null && 'kernel' in clients && 'clients' in clients;
/** Whether a caller without types gave a list at all. */
const isList = (value) => Array.isArray(value);
//# sourceMappingURL=fleet.js.map