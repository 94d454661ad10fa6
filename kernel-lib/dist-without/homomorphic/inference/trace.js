/** Encrypted inference as only the key's owner can see it: what each operation does to level, scale and noise. */
import { drive } from '../../work/index.js';
import { requireInstance } from '../arguments.js';
import { differenceBits } from '../ckks/trace.js';
import { InferenceClient } from './client.js';
import { layerValues } from './network.js';
import { InferenceServer } from './server.js';
/**
 * Runs a server on samples, and opens what it makes after each operation, beside the same network in the clear. Server and key are both here, for a
 * notebook. **For the owner's eyes only**: noise tells of the key.
 */
export function traceInference(client, server, samples, { label = 'trace of encrypted inference', signal, } = {}) {
    requireInstance(client, InferenceClient, 'client');
    requireInstance(server, InferenceServer, 'server');
    return drive(traced(client, server, samples), { label, signal });
}
function* traced(client, server, samples) {
    const batch = client.encrypt(samples);
    const { engine } = client.owner.context;
    // Of each sample: the inputs, and what every operation should make of them.
    const clear = samples.map((sample) => layerValues(server.network, sample));
    const steps = [];
    const look = (operation, ciphertexts) => {
        const place = steps.length;
        let noiseBits = -Infinity;
        let [level, scaleBits] = [0, 0];
        ciphertexts.forEach(({ bytes }, unit) => {
            const ciphertext = engine.ciphertextOf(bytes);
            const values = client.owner.decryptor.decrypt(ciphertext).subarray(0, samples.length);
            ({ level } = ciphertext);
            scaleBits = Math.log2(ciphertext.scale);
            ciphertext.dispose();
            const exact = clear.map((values_) => values_[place]?.[unit]);
            noiseBits = Math.max(noiseBits, differenceBits(values, exact));
        });
        steps.push({ operation, level, scaleBits, noiseBits });
    };
    look('encrypt', batch.ciphertexts.map((bytes) => ({ bytes })));
    yield* server.steps(batch, undefined, (operation, ciphertexts) => look(operation, ciphertexts));
    return steps;
}
//# sourceMappingURL=trace.js.map