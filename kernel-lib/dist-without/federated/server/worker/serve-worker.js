import { invalidArgument, requireOptions } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import { parseClientId } from '../../clients/local-client.js';
import { Tensor } from '../../workers/tensor.js';
import { sent } from '../../workers/commands.js';
import { threadLink } from '../../workers/thread-worker.js';
import { application, listen, membersOf } from '../http/application.js';
import { WorkerSessions } from './sessions.js';
import { addWorkerRoutes } from './worker-routes.js';
const MOST_BYTES = 2 ** 28;
/** The most bytes of a portion of commands: a gigabyte of tensors is sent in many. */
const LARGEST_PORTION = 2 ** 26;
/** Used tokens are forgotten so often, in milliseconds. */
const FORGET_EVERY = 60_000;
/**
 * Serves a worker for virtual tensors: clients that it knows send tensors, compute on them there, and fetch results, each with a store of
 * its own in a thread of its own. Over other machines than this one only under TLS 1.3; every request is signed or shows a certificate.
 *
 * It hides nothing from its clients: whoever may compute on a tensor can fetch it. To learn from rows that must not be seen, use
 * `federationServer`, with noise or a secure sum.
 * @throws PrivacyError `invalid-argument`
 * @example
 * const bob = await serveWorker({ id: 'bob', tensors: { x, y }, clients: [{ id: 'notebook', key }], tls });
 * // and in the notebook:
 * const remote = await connectWorker({ url: bob.url, worker: 'bob', id: 'notebook', key: privateKey, authority });
 */
export async function serveWorker(options) {
    requireOptions(options, "{ id: 'bob', clients: [{ id: 'notebook', key }] }");
    const id = parseClientId(options.id);
    const members = membersOf(options);
    const tensors = tensorsOf(options.tensors ?? {});
    const mostBytes = count(options.mostBytes ?? MOST_BYTES, 'mostBytes');
    const log = options.log ?? (() => undefined);
    const sessions = new WorkerSessions(() => threadLink({ id, tensors, mostBytes }));
    // A server that is begun anew knows no session of the one before: what was signed for that is of no use, though its tokens are forgotten.
    const used = new Map();
    const forgetting = setInterval(() => {
        for (const [token, until] of used)
            if (until < Date.now())
                used.delete(token);
    }, FORGET_EVERY);
    forgetting.unref();
    const useToken = (client, jti, until) => {
        const token = `${client} ${jti}`;
        if (used.has(token))
            return false;
        used.set(token, until);
        return true;
    };
    const access = { federation: id, members, log, useToken };
    const app = await application('A worker of epsbook', options, access, { json: LARGEST_PORTION });
    addWorkerRoutes(app, { id, tensors: Object.keys(tensors), sessions });
    const url = await listen(app, options);
    log({ event: 'listening', address: url });
    return Object.freeze({
        id,
        url,
        async close() {
            clearInterval(forgetting);
            await app.close();
            await sessions.endAll();
        },
    });
}
function tensorsOf(tensors) {
    return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => {
        parseClientId(name, 'tensors');
        if (!(tensor instanceof Tensor))
            throw invalidArgument(`tensors.${name}`, 'a tensor, such as tensor([1, 2, 3])');
        return [name, sent(tensor.clone())];
    }));
}
//# sourceMappingURL=serve-worker.js.map