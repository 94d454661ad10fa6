/** A thread of `inferencePool`: makes its server of what is shared, once, and answers one batch after the other. */
import { PrivacyError, malformed } from '../../core/errors.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { sealEngine } from '../seal/seal-engine.js';
import { InferenceServer } from './server.js';
let server;
async function made({ keys, network, parameters, plan }) {
    return new InferenceServer(new CkksContext(await sealEngine(parameters, keys)), network, plan);
}
export async function run({ batch, label }, { shared }) {
    const own = await (server ??= made(shared));
    try {
        const steps = own.steps(batch, label);
        let next = steps.next();
        while (next.done !== true)
            next = steps.next();
        return { answers: next.value, report: own.report };
    }
    catch (error) {
        // SEAL throws what is no error of ours, and its instance may be of no use afterwards: the pool ends this thread at any error.
        if (error instanceof PrivacyError)
            throw error;
        throw malformed('a batch of this plan');
    }
}
//# sourceMappingURL=pool-worker.js.map