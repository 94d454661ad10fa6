import { inspect } from 'node:util';
import { PrivacyError, invalidArgument, requireOptions } from '../../core/errors.js';
import { requireArray, requireList } from '../arguments.js';
import { checkedParameters, ckksParameters } from '../parameters.js';
import { sealDecryptor, sealEngine, sealKeys } from '../seal/seal-engine.js';
import { CkksContext } from './ckks-context.js';
import { flooded } from './flooding.js';
import { differenceBits } from './trace.js';
export function rotationSteps(rotations, slots) {
    if (rotations === 'none')
        return [];
    const powers = Array.from({ length: Math.log2(slots) }, (_, bit) => 2 ** bit);
    if (rotations === 'sums')
        return powers;
    requireList(rotations, 'rotations', `'none', 'sums', or an array of whole numbers`);
    if (rotations.some((steps) => !Number.isInteger(steps) || Math.abs(steps) >= slots))
        throw invalidArgument('rotations', `'none', 'sums', or whole numbers within ±${slots - 1}`);
    return [
        ...new Set(rotations.filter((steps) => steps !== 0).map((steps) => (steps > slots / 2 ? steps - slots : steps))),
    ];
}
/**
 * Holds the secret key, and only that: vectors and public keys are in its `context`, which may be given away. It is not shown when it
 * is printed.
 */
export class CkksOwner {
    context;
    #decryptor;
    constructor(context, decryptor) {
        this.context = context;
        this.#decryptor = decryptor;
    }
    /** Fresh keys. */
    static async create(options = {}) {
        requireOptions(options, "{ parameters: { depth: 2 }, rotations: 'sums' }");
        const { parameters = {}, rotations = 'none' } = options;
        requireOptions(parameters, '{ depth: 2 }');
        const checked = 'scheme' in parameters ? checkedParameters(parameters) : ckksParameters(parameters);
        const steps = rotationSteps(rotations, checked.degree / 2);
        const { decryptor, engine } = await sealKeys(checked, steps);
        return new CkksOwner(new CkksContext(engine), decryptor);
    }
    /** @internal Keys that another library made. */
    static async ofKeys(parameters, keys, secretKey) {
        const engine = await sealEngine(parameters, keys);
        return new CkksOwner(new CkksContext(engine), await sealDecryptor(engine, secretKey));
    }
    /**
     * Decrypts for the owner's eyes. **Do not pass the result on**: its lowest bits tell of the secret key (Li and Micciancio 2021);
     * {@link release} gives a result that may leave.
     */
    decrypt(vector) {
        return this.#values(vector);
    }
    /**
     * Decrypts for others: adds noise that covers what the lowest bits tell of the key, and states the precision that is left.
     * @throws PrivacyError `weak-parameters` where too little precision would be left
     */
    release(vector, options = {}, random) {
        requireOptions(options, '{ releases: 1 }');
        return flooded(this.#values(vector), vector, options, random);
    }
    /**
     * Level, scale and measured noise at the points of a circuit. **For the owner's eyes only**: noise tells of the key. The bound that travels with a
     * vector, `error`, is public.
     */
    trace(points) {
        requireList(points, 'points', "an array, such as [{ operation: 'add', vector, exact: [1, 2] }]");
        return points.map((point) => {
            requireOptions(point, "{ operation: 'add', vector, exact: [1, 2] }");
            const { exact, operation, vector } = point;
            const values = this.#values(vector);
            requireArray(exact, 'exact');
            return {
                operation,
                level: vector.depthLeft,
                scaleBits: Math.log2(vector.scale),
                noiseBits: differenceBits(values, exact),
            };
        });
    }
    /** @internal For what is computed on bare ciphertexts, such as by encrypted models. */
    get decryptor() {
        return this.#decryptor;
    }
    /** Frees the keys. */
    dispose() {
        this.#decryptor.dispose();
        this.context.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    toJSON() {
        return '[CKKS secret key]';
    }
    [inspect.custom]() {
        return this.toJSON();
    }
    #values(vector) {
        this.context.requireOwn(vector);
        const values = this.#decryptor.decrypt(vector.ciphertext).slice(0, vector.length);
        // The bound was kept by every operation: beyond it, somebody said what was not so.
        const most = vector.bound + vector.error;
        if (values.some((value) => !(Math.abs(value) <= 1.001 * most)))
            throw new PrivacyError('out-of-range', { argument: 'vector' }, 'the decrypted values lie beyond the bound that was declared: they are garbage, or the bound was wrong');
        return values;
    }
}
//# sourceMappingURL=ckks-owner.js.map