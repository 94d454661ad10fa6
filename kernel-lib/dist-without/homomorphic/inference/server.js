/** The side of encrypted inference that holds the network. */
import { PrivacyError, invalidArgument, malformed, requireOptions } from '../../core/errors.js';
import { drive } from '../../work/index.js';
import { requireInstance } from '../arguments.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CircuitRecord } from '../record.js';
import { requireBatch } from './batch.js';
import { blankCiphertext, foreignCiphertext, readCiphertext, residuesAt, scaleNear, } from '../seal/ciphertext-bytes.js';
import { residueBytes } from '../seal/layout.js';
import { requireNetwork } from './network.js';
import { isPlanOf, primesOfScale } from './plan.js';
import { RescaleSquare } from './rescale-square.js';
import { ResidueProduct } from './residue-product.js';
/** The side that holds the network. It has no key, and sees neither samples nor outputs. */
export class InferenceServer {
    context;
    network;
    plan;
    #layers;
    #squares;
    /** Primes that make up the scale. */
    #rescales;
    #report;
    constructor(context, network, plan) {
        requireInstance(context, CkksContext, 'context');
        requireNetwork(network);
        requireOptions(plan, 'what planInference() gives');
        requireOptions(plan.parameters, 'what planInference() gives');
        const { engine, parameters } = context;
        if (parameters.degree !== plan.parameters.degree ||
            parameters.primeBits.join() !== plan.parameters.primeBits.join())
            throw new PrivacyError('foreign-key', { what: 'context' }, 'the context was made for another plan');
        if (!isPlanOf(network, plan))
            throw new PrivacyError('foreign-key', { what: 'network' }, 'the network is another than the one that was planned: its shape, or how large its outputs can be; plan again');
        this.context = context;
        this.network = network;
        this.plan = plan;
        const primes = primesOfScale(plan.parameters);
        this.#rescales = primes;
        let level = engine.topLevel;
        const prepared = [];
        network.layers.forEach((layer, index) => {
            // The first layer is rescaled by the last prime; the others by the scale's primes first, then by the weights'.
            const prime = Number(engine.primes[index === 0 ? level : level - primes]);
            prepared.push({ ...this.#prepared(layer, prime), level });
            level -= index === 0 ? 1 : primes + 1;
        });
        this.#layers = prepared;
        this.#squares = prepared
            .slice(0, -1)
            .map(({ level: from }, index) => index === 0 ? RescaleSquare.of(parameters.degree, engine.primes.slice(0, from + 1)) : undefined);
    }
    /** What the last run did. */
    get report() {
        return this.#report;
    }
    /** Computes the network on a batch. Stops between two ciphertexts when it is interrupted. */
    run(batch, options = {}) {
        requireOptions(options, '{ signal }');
        const { label = 'encrypted inference', signal } = options;
        return drive(this.steps(batch, label), { label, signal });
    }
    /**
     * The same as a generator of steps.
     * @param watch is shown what each operation has made
     */
    *steps(batch, label = 'encrypted inference', watch) {
        const { engine, parameters } = this.context;
        const { degree, scaleBits } = parameters;
        requireBatch(batch, this.context.slots);
        if (batch.ciphertexts.length !== this.plan.inputs)
            throw invalidArgument('batch', `of ${this.plan.inputs} features`);
        const fresh = { level: engine.topLevel, size: 2, isScale: scaleNear(scaleBits) };
        let current = batch.ciphertexts.map((bytes) => foreignCiphertext(engine, bytes, fresh));
        const record = new CircuitRecord();
        const last = this.#layers.length - 1;
        const of = this.#layers.reduce((sum, { product }, index) => sum + 1 + (index < last ? product.rows : 1), 0);
        let done = 0;
        for (const [index, layer] of this.#layers.entries()) {
            let start = performance.now();
            current = this.#linear(current, layer);
            record.add({
                operation: `linear layer ${index + 1}`,
                depthLeft: last - index,
                scaleBits: parameters.scaleBits,
                milliseconds: performance.now() - start,
            });
            watch?.(`linear layer ${index + 1}`, current);
            yield { done: ++done, of };
            start = performance.now();
            const next = [];
            for (const one of current) {
                next.push(index < last ? this.#squared(one, index) : this.#rescaled(one, index, false));
                if (index < last)
                    yield { done: ++done, of };
            }
            current = next;
            record.add({
                operation: index < last ? `square ${index + 1}` : 'relinearise the outputs',
                depthLeft: Math.max(0, last - index - 1),
                scaleBits: parameters.scaleBits,
                milliseconds: performance.now() - start,
            });
            watch?.(index < last ? `square ${index + 1}` : 'relinearise the outputs', current);
        }
        const ciphertexts = current.map(({ bytes }) => bytes);
        const size = (all) => all.reduce((sum, { length }) => sum + length, 0);
        this.#report = record.report(`CKKS, degree ${degree} (levelled)`, parameters.securityBits, {
            label,
            keyHolder: 'whoever sent the samples',
            bytesReceived: size(batch.ciphertexts),
            bytesSent: size(ciphertexts),
        });
        return Object.freeze({ samples: batch.samples, ciphertexts });
    }
    #prepared({ bias, weights }, weightScale) {
        const whole = weights.map((row) => row.map((weight) => Math.round(weight * weightScale)));
        return { product: new ResidueProduct(whole, this.context.parameters.degree), bias, weightScale };
    }
    /** The matrix times the ciphertexts, prime by prime and polynomial by polynomial. */
    #linear(inputs, { bias, level, product, weightScale }) {
        const { engine, parameters } = this.context;
        const { degree } = parameters;
        const [first] = inputs;
        if (first === undefined)
            throw malformed('a batch');
        const { scale, size } = first;
        // All at one scale: a bias is added, and weights are multiplied by, as if there were one.
        if (inputs.some((one) => one.scale !== scale))
            throw malformed('a batch of one scale');
        const primes = level + 1;
        const outputs = Array.from({ length: product.rows }, () => blankCiphertext(engine, level, size, scale * weightScale));
        // A bias is a constant polynomial: the same residue everywhere.
        const whole = Array.from(bias, (value) => BigInt(Math.round(value * 2 ** 30)) * BigInt(Math.round((scale / 2 ** 30) * weightScale)));
        const bytes = residueBytes(degree);
        for (let polynomial = 0; polynomial < size; polynomial++)
            for (let index = 0; index < primes; index++) {
                const prime = engine.primes[index];
                const start = residuesAt(polynomial, index, primes, degree);
                const added = polynomial === 0 ? whole.map((value) => ((value % prime) + prime) % prime) : [];
                product.run(prime, added, (input) => inputs[input].bytes.subarray(start, start + bytes), (output, residues) => outputs[output].set(residues, start));
            }
        return outputs.map((one) => readCiphertext(one, degree));
    }
    /** Rescaled to two polynomials of the level below, and squared. */
    #squared(one, layer) {
        const { engine, parameters } = this.context;
        const { degree } = parameters;
        const kernel = one.size === 2 ? this.#squares[layer] : undefined;
        if (kernel !== undefined) {
            const level = one.primes - 2;
            const scale = (one.scale / Number(engine.primes[one.primes - 1])) ** 2;
            const output = blankCiphertext(engine, level, 3, scale);
            kernel.run(one.bytes.subarray(residuesAt(0, 0, one.primes, degree)), output.subarray(residuesAt(0, 0, level + 1, degree)));
            return readCiphertext(output, degree);
        }
        return this.#rescaled(one, layer, true);
    }
    /**
     * By SEAL: rescaled by the weights' prime, after squares by the scale's primes before, and squared where asked. What has three polynomials is
     * relinearised before the last rescaling, which takes most of the noise of it away.
     */
    #rescaled(one, layer, square) {
        const { engine } = this.context;
        const made = [engine.ciphertextOf(one.bytes)];
        const step = (next) => void made.push(next);
        const latest = () => made.at(-1);
        if (layer > 0)
            for (let count = 0; count < this.#rescales; count++)
                step(engine.rescale(latest()));
        if (latest().size > 2)
            step(engine.relinearize(latest()));
        step(engine.rescale(latest()));
        if (square)
            step(engine.multiply(latest(), latest()));
        const bytes = engine.bytesOf(latest());
        for (const each of made)
            each.dispose();
        return readCiphertext(bytes, this.context.parameters.degree);
    }
}
//# sourceMappingURL=server.js.map