import { PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { ckksParameters, ckksSum, } from '../../homomorphic/index.js';
import { encryptedAggregation } from './aggregation.js';
import { leastOf, requireUpdates } from './key-holder.js';
/** A prime holds the scale, a bit for each doubling of the clients, the sign, and one to spare. */
const PRIME_BITS = 60;
const MOST_SCALE_BITS = 52;
/** The smallest parameters for sums of so many clients, with as many bits after the point as fit beside them. */
export const ckksSumParameters = (clients) => ckksParameters({
    primeBits: [PRIME_BITS, PRIME_BITS],
    scaleBits: Math.min(MOST_SCALE_BITS, PRIME_BITS - 3 - Math.ceil(Math.log2(count(clients, 'clients')))),
});
/**
 * A holder of CKKS's key in this process, as a federation is simulated. Since opened sums go to the server, they carry noise that covers
 * what they would tell of the key (see `CkksOwner.release`).
 * @param owner best made with {@link ckksSumParameters}
 */
export function ckksKeyHolder(owner, options) {
    requireOptions(options, '{ releases: 10 }');
    const least = leastOf(options);
    const releases = count(options.releases, 'releases');
    const { random, statisticalBits = 30 } = options;
    let opened = 0;
    return Object.freeze({
        name: options.name ?? 'a third party',
        publicKey: owner.context,
        open(sum) {
            // Every update was encrypted within ±1, so that the bound counts them.
            requireUpdates(Math.min(...sum.map(({ bound }) => bound)), least);
            if (opened >= releases)
                throw new PrivacyError('out-of-range', { argument: 'releases' }, `${String(releases)} sums were opened under this key, for which its noise is made: say more releases, and make new keys`);
            opened++;
            const noise = { statisticalBits, releases: releases * sum.length };
            return Float64Array.from(sum.flatMap((vector) => [...owner.release(vector, noise, random).values]));
        },
    });
}
/**
 * Sums encrypted by CKKS: thousands of numbers in one ciphertext, approximate, with the noise that the key's holder puts on them.
 * @throws PrivacyError `invalid-argument`; in a round `too-few-updates` where the key's holder refuses, and `out-of-range`
 */
export function ckksAggregation(options) {
    requireOptions(options, '{ keyHolder: ckksKeyHolder(owner, { releases: 10 }), clients: 10 }');
    const { keyHolder } = options;
    requireOptions(keyHolder, 'ckksKeyHolder(owner, { releases: 10 })');
    const { publicKey } = keyHolder;
    return encryptedAggregation({
        name: `CKKS (degree ${String(publicKey.parameters.degree)})`,
        notices: ['sums come with noise, so that they do not tell of the key: it is far too small to protect clients'],
        keyHolder,
        sums: (clients, largestWeight) => ckksSum(publicKey, { bound: 1, clients, largestWeight }),
        free: (vectors) => {
            for (const vector of vectors)
                vector.dispose();
        },
    }, options);
}
//# sourceMappingURL=ckks.js.map