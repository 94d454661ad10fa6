/** A thread of `inferencePool`: makes its server of what is shared, once, and answers one batch after the other. */
import { PrivacyError, malformed } from '../../core/errors.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import type { TaskContext } from '../../work/index.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { sealEngine } from '../seal/seal-engine.js';
import type { Answered, SharedBatch, SharedServer } from './pool.js';
import { InferenceServer } from './server.js';

let server: Promise<InferenceServer> | undefined;

async function made({ keys, network, parameters, plan }: SharedServer): Promise<InferenceServer> {
  return new InferenceServer(new CkksContext(await sealEngine(parameters, keys)), network, plan);
}

export async function run({ batch, label }: SharedBatch, { shared }: TaskContext<SharedServer>): Promise<Answered> {
  const own = await (server ??= made(shared));
  try {
    const steps = own.steps(batch, label);
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    return { answers: next.value, report: own.report as EncryptionReport };
  } catch (error) {
    // SEAL throws what is no error of ours, and its instance may be of no use afterwards: the pool ends this thread at any error.
    if (error instanceof PrivacyError) throw error;
    throw malformed('a batch of this plan');
  }
}
