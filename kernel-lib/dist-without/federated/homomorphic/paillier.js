import { requireOptions } from '../../core/errors.js';
import { paillierSum, unpack, } from '../../homomorphic/index.js';
import { encryptedAggregation } from './aggregation.js';
import { leastOf, requireUpdates } from './key-holder.js';
/** A holder of Paillier's key in this process, as a federation is simulated. */
export function paillierKeyHolder(key, options = {}) {
    const least = leastOf(options);
    return Object.freeze({
        name: options.name ?? 'a third party',
        publicKey: key.publicKey,
        open(sum) {
            requireUpdates(sum.weight, least);
            return unpack(key, sum);
        },
    });
}
/**
 * Sums encrypted by Paillier: exact for the quantised numbers, many of them in one ciphertext.
 * @throws PrivacyError `invalid-argument`; in a round `too-few-updates` where the key's holder refuses, and `foreign-key`
 */
export function paillierAggregation(options) {
    requireOptions(options, '{ keyHolder: paillierKeyHolder(paillierKeys()), clients: 10 }');
    const { bits = 20, keyHolder } = options;
    requireOptions(keyHolder, 'paillierKeyHolder(paillierKeys())');
    const { publicKey } = keyHolder;
    return encryptedAggregation({
        name: `Paillier (${String(publicKey.bits)} bits)`,
        notices: [],
        keyHolder,
        sums: (clients, largestWeight) => paillierSum(publicKey, { bound: 1, clients, largestWeight, bits }),
        free: () => undefined,
    }, options);
}
//# sourceMappingURL=paillier.js.map