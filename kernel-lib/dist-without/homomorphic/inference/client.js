/** The side of encrypted inference that holds the samples and the key. */
import { PrivacyError, invalidArgument, requireOptions } from '../../core/errors.js';
import { requireArray, requireList } from '../arguments.js';
import { checkedValues } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { flooded } from '../ckks/flooding.js';
import { requireBatch } from './batch.js';
import { foreignCiphertext, scaleNear } from '../seal/ciphertext-bytes.js';
import { primesOfScale } from './plan.js';
/** The side that holds the samples and the key. */
export class InferenceClient {
    plan;
    owner;
    constructor(plan, owner) {
        this.plan = plan;
        this.owner = owner;
    }
    static async create(plan) {
        requireOptions(plan, 'what planInference() gives');
        requireOptions(plan.parameters, 'what planInference() gives');
        return new InferenceClient(plan, await CkksOwner.create({ parameters: plan.parameters }));
    }
    /** Samples that fit into one batch. */
    get batchSize() {
        return this.owner.context.slots;
    }
    /** Encrypts samples, one row each. */
    encrypt(samples) {
        const { inputBound, inputs } = this.plan;
        requireList(samples, 'samples', 'an array of samples');
        for (const sample of samples)
            requireArray(sample, 'samples', `arrays of ${inputs} numbers`);
        if (samples.length < 1 || samples.length > this.batchSize)
            throw invalidArgument('samples', `1 to ${this.batchSize} samples`);
        if (samples.some(({ length }) => length !== inputs))
            throw invalidArgument('samples', `of ${inputs} numbers each`);
        const { engine, slots } = this.owner.context;
        const ciphertexts = Array.from({ length: inputs }, (_, feature) => {
            const column = checkedValues(samples.map((sample) => sample[feature]), inputBound, slots);
            const plain = engine.encode(column, 2 ** this.plan.parameters.scaleBits, engine.topLevel);
            const ciphertext = engine.encrypt(plain);
            const bytes = engine.bytesOf(ciphertext);
            plain.dispose();
            ciphertext.dispose();
            return bytes;
        });
        return Object.freeze({ samples: samples.length, ciphertexts });
    }
    /** Samples in as many batches as they take, each encrypted when it is asked for: for {@link inferencePool}. */
    *batches(samples, size = this.batchSize) {
        if (!Number.isInteger(size) || size < 1 || size > this.batchSize)
            throw invalidArgument('size', `a whole number of 1 to ${this.batchSize}`);
        for (let start = 0; start < samples.length; start += size)
            yield this.encrypt(samples.slice(start, start + size));
    }
    /** The outputs, one row a sample, for the key's owner only. */
    decrypt(batch) {
        const { error, outputBound, outputs } = this.plan;
        const { engine } = this.owner.context;
        requireBatch(batch, this.batchSize);
        if (batch.ciphertexts.length !== outputs)
            throw invalidArgument('batch', `of ${outputs} outputs`);
        const { parameters } = this.plan;
        const answer = { level: primesOfScale(parameters) - 1, size: 2, isScale: scaleNear(parameters.scaleBits) };
        const columns = batch.ciphertexts.map((bytes) => {
            const ciphertext = engine.ciphertextOf(foreignCiphertext(engine, bytes, answer).bytes);
            const values = this.owner.decryptor.decrypt(ciphertext);
            ciphertext.dispose();
            return values;
        });
        return Array.from({ length: batch.samples }, (_, sample) => {
            const row = Float64Array.from(columns, (column) => column[sample]);
            if (row.some((value) => !(Math.abs(value) <= 1.001 * (outputBound + error))))
                throw new PrivacyError('out-of-range', { argument: 'batch' }, 'outputs lie beyond what the plan allows: they are garbage');
            return row;
        });
    }
    /**
     * The outputs with noise that covers what they tell of the key, for others' eyes too; with the precision that is left, beside the
     * plan's error. Plan for it: `planInference(network, { release: { samples } })`.
     * @throws PrivacyError `weak-parameters` where nothing after the point would be left
     */
    release(batch, options = {}) {
        requireOptions(options, '{ releases: 1 }');
        const rows = this.decrypt(batch);
        const { outputs } = this.plan;
        const flat = Float64Array.from(rows.flatMap((row) => [...row]));
        const result = flooded(flat, { error: this.plan.noise, length: flat.length }, options);
        const split = rows.map((_, sample) => result.values.slice(sample * outputs, (sample + 1) * outputs));
        return Object.freeze({ ...result, rows: split });
    }
    dispose() {
        this.owner.dispose();
    }
}
//# sourceMappingURL=client.js.map