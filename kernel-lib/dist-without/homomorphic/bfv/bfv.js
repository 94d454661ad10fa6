var _a;
/** BFV: exact computing on encrypted whole numbers, modulo a prime t. */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { PrivacyError, invalidArgument, malformed, requireOptions } from '../../core/errors.js';
import { list, object, oneOf, optional, text, whole } from '../../reports/schemas.js';
import { rotationSteps } from '../ckks/ckks-owner.js';
import { requireKeyName } from '../ckks/received.js';
import { bfvParameters, checkedParameters, } from '../parameters.js';
import { requireArray, requireInstance } from '../arguments.js';
import { receivedKeys, rotationList } from '../received-keys.js';
import { foreignVector } from '../seal/ciphertext-bytes.js';
import { sealDecryptor, sealEngine, sealKeys } from '../seal/seal-engine.js';
import { pack, unpack } from '../transfer.js';
const vectorHeader = object({ length: whole, depthLeft: whole, keyName: text });
const contextHeader = object({
    parameters: object({
        degree: whole,
        depth: whole,
        plainBits: whole,
        plainModulus: optional(whole),
        chain: optional(oneOf(['SEAL default'])),
        primeBits: list(whole, 64),
    }),
    rotationSteps: rotationList,
});
/** Everything one may have who computes on encrypted whole numbers. It cannot decrypt. */
export class BfvContext {
    parameters;
    keyName;
    /** Two rows of half as many each; sums go over both. */
    slots;
    /** t: results are right modulo t, and come out within ±t/2. */
    modulus;
    /** @internal */
    engine;
    constructor(engine) {
        if (engine.parameters.scheme !== 'BFV')
            throw invalidArgument('parameters', 'those of BFV');
        this.parameters = engine.parameters;
        this.engine = engine;
        this.slots = engine.slots;
        this.modulus = Number(engine.plainModulus);
        this.keyName = createHash('sha256').update(engine.keys.encryption).digest('hex').slice(0, 32);
    }
    /** @throws PrivacyError `out-of-range` for what is not within ±(t − 1)/2 */
    encrypt(values) {
        const plain = this.encoded(values);
        const ciphertext = this.engine.encrypt(plain);
        plain.dispose();
        return new BfvVector(this, ciphertext, values.length, this.parameters.depth);
    }
    /**
     * Reads a vector that a known sender signed.
     * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`
     */
    readVector(bytes, sender) {
        const { header, parts } = unpack('bfv vector', bytes, sender, vectorHeader);
        const { depthLeft, keyName, length } = header;
        requireKeyName('vector', keyName, this.keyName);
        if (parts.length !== 1)
            throw malformed('a bfv vector');
        return receivedBfvVector(this, { length, depthLeft }, parts[0]);
    }
    /** The context as bytes, signed: no secret is in it. */
    toBytes(key) {
        const { encryption, relinearization, rotation, rotationSteps: steps } = this.engine.keys;
        const parts = [encryption, relinearization, ...(rotation === undefined ? [] : [rotation])];
        return pack('bfv context', { parameters: this.parameters, rotationSteps: steps }, parts, key);
    }
    /**
     * Reads a context that a known sender signed; its parameters are checked again.
     * @throws PrivacyError `not-authentic`, `malformed-message`, and `weak-parameters` for parameters below 128 bits, unless they are asked for
     */
    static async fromBytes(bytes, sender, options = {}) {
        requireOptions(options, "{ insecure: 'below 128 bits of security' }");
        const { insecure } = options;
        const { header, parts } = unpack('bfv context', bytes, sender, contextHeader);
        const parameters = bfvParameters({ ...header.parameters, ...(insecure !== undefined && { insecure }) });
        return new BfvContext(await sealEngine(parameters, receivedKeys(header.rotationSteps, parts, 'bfv context')));
    }
    dispose() {
        this.engine.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    /** @internal */
    encoded(values) {
        requireArray(values, 'values');
        if (values.length < 1 || values.length > this.slots)
            throw invalidArgument('values', `1 to ${this.slots} numbers`);
        const half = (this.modulus - 1) / 2;
        const whole = BigInt64Array.from(Array.from(values), (value) => {
            if (!Number.isInteger(value))
                throw invalidArgument('values', 'whole numbers');
            if (Math.abs(value) > half)
                throw new PrivacyError('out-of-range', { argument: 'values' }, `values must lie within ±${half}: make parameters with more plainBits`);
            return BigInt(value);
        });
        return this.engine.encodeWhole(whole);
    }
}
/** An encrypted vector of whole numbers. Operations give fresh vectors, exact modulo t. */
export class BfvVector {
    context;
    ciphertext;
    length;
    depthLeft;
    constructor(context, 
    /** @internal */
    ciphertext, length, 
    /** Multiplications in a row that are left by the parameters: so many, and a decryption does not fail. */
    depthLeft) {
        this.context = context;
        this.ciphertext = ciphertext;
        this.length = length;
        this.depthLeft = depthLeft;
    }
    add(other) {
        const { engine } = this.context;
        if (!(other instanceof _a))
            return this.#plain(other, (one, plain) => engine.addPlain(one, plain), this.depthLeft);
        this.#requireAlike(other);
        return this.#made(engine.add(this.ciphertext, other.ciphertext), Math.min(this.depthLeft, other.depthLeft));
    }
    subtract(other) {
        const { engine } = this.context;
        if (!(other instanceof _a))
            return this.#plain(other, (one, plain) => engine.subtractPlain(one, plain), this.depthLeft);
        this.#requireAlike(other);
        return this.#made(engine.subtract(this.ciphertext, other.ciphertext), Math.min(this.depthLeft, other.depthLeft));
    }
    negate() {
        return this.#made(this.context.engine.negate(this.ciphertext), this.depthLeft);
    }
    /** The product, slot by slot. Takes one of the depth. */
    multiply(other) {
        const { engine } = this.context;
        this.#requireDepth();
        if (!(other instanceof _a)) {
            return this.#plain(other, (one, plain) => engine.multiplyPlain(one, plain), this.depthLeft - 1);
        }
        this.#requireAlike(other);
        other.#requireDepth();
        const product = engine.multiply(this.ciphertext, other.ciphertext);
        const relinearized = engine.relinearize(product);
        product.dispose();
        return this.#made(relinearized, Math.min(this.depthLeft, other.depthLeft) - 1);
    }
    /** Moves the slots of each of the two rows to the left. */
    rotate(steps) {
        if (!Number.isInteger(steps))
            throw invalidArgument('steps', 'a whole number');
        return this.#made(this.context.engine.rotate(this.ciphertext, steps), this.depthLeft);
    }
    /** The sum of all slots, in every slot. Needs `rotations: 'sums'`. */
    sum() {
        const { engine, slots } = this.context;
        let total = engine.add(this.ciphertext, engine.exchangeRows(this.ciphertext));
        for (let steps = 1; steps < slots / 2; steps *= 2) {
            const rotated = engine.rotate(total, steps);
            const next = engine.add(total, rotated);
            rotated.dispose();
            total.dispose();
            total = next;
        }
        return new _a(this.context, total, slots, this.depthLeft);
    }
    /** The vector as bytes, signed by the sender. */
    toBytes(key) {
        const { context, depthLeft, length } = this;
        return pack('bfv vector', { length, depthLeft, keyName: context.keyName }, [context.engine.bytesOf(this.ciphertext)], key);
    }
    dispose() {
        this.ciphertext.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    #made(ciphertext, depthLeft) {
        return new _a(this.context, ciphertext, this.length, depthLeft);
    }
    #plain(operand, operation, depthLeft) {
        const values = typeof operand === 'number' ? new Array(this.length).fill(operand) : operand;
        requireArray(values, 'other', 'a number, an array of numbers, or a vector of these keys');
        if (values.length !== this.length)
            throw invalidArgument('other', `of ${this.length} numbers, as the vector is`);
        const plain = this.context.encoded(values);
        const result = operation(this.ciphertext, plain);
        plain.dispose();
        return this.#made(result, depthLeft);
    }
    #requireAlike(other) {
        if (other.context.keyName !== this.context.keyName)
            throw new PrivacyError('foreign-key', { what: 'vector' }, 'the vectors were encrypted under different keys');
        if (other.length !== this.length)
            throw invalidArgument('other', `of ${this.length} numbers, as the vector is`);
    }
    #requireDepth() {
        if (this.depthLeft > 0)
            return;
        const { depth } = this.context.parameters;
        throw new PrivacyError('depth-exhausted', { operation: 'multiply', needed: 1, left: 0 }, `no multiplications are left: make parameters with a depth of at least ${depth + 1}; beyond it, decryption would give wrong numbers`);
    }
}
_a = BfvVector;
/** @throws PrivacyError `malformed-message` */
export function receivedBfvVector(context, { depthLeft, length }, bytes) {
    const { engine, parameters, slots } = context;
    const isPossible = Number.isInteger(length) &&
        length >= 1 &&
        length <= slots &&
        Number.isInteger(depthLeft) &&
        depthLeft >= 0 &&
        depthLeft <= parameters.depth;
    if (bytes === undefined || !isPossible)
        throw malformed('a bfv vector of this context');
    const scales = new Array(engine.topLevel + 1).fill(1);
    return new BfvVector(context, foreignVector(engine, bytes, scales, engine.topLevel), length, depthLeft);
}
/** Holds the secret key, and only that. It is not shown when it is printed. */
export class BfvOwner {
    context;
    #decryptor;
    constructor(context, decryptor) {
        this.context = context;
        this.#decryptor = decryptor;
    }
    static async create(options = {}) {
        requireOptions(options, "{ parameters: { depth: 2 }, rotations: 'sums' }");
        const { parameters = {}, rotations = 'none' } = options;
        requireOptions(parameters, '{ depth: 2 }');
        const checked = 'scheme' in parameters ? checkedParameters(parameters) : bfvParameters(parameters);
        const rows = checked.degree / 2;
        // SEAL's step 0 is the exchange of rows.
        const steps = rotations === 'none' ? [] : [0, ...rotationSteps(rotations, rows)];
        const { decryptor, engine } = await sealKeys(checked, steps);
        return new BfvOwner(new BfvContext(engine), decryptor);
    }
    /** @internal Keys that another library made. */
    static async ofKeys(parameters, keys, secretKey) {
        const engine = await sealEngine(parameters, keys);
        return new BfvOwner(new BfvContext(engine), await sealDecryptor(engine, secretKey));
    }
    /** @internal */
    get decryptor() {
        return this.#decryptor;
    }
    /**
     * The exact numbers, within ±t/2.
     * @throws PrivacyError `out-of-range` where no noise budget is left, and the numbers would be garbage
     */
    decrypt(vector) {
        if (this.noiseBudget(vector) < 1)
            throw new PrivacyError('out-of-range', { argument: 'vector' }, 'no noise budget is left: the result would be garbage; make parameters with a greater depth');
        return Float64Array.from(this.#decryptor.decryptWhole(vector.ciphertext).subarray(0, vector.length), Number);
    }
    /** Bits of noise budget that are left. For the owner only: shown to others, it tells of the key. */
    noiseBudget(vector) {
        requireInstance(vector, BfvVector, 'vector');
        if (vector.context.keyName !== this.context.keyName)
            throw new PrivacyError('foreign-key', { what: 'vector' }, 'the vector was encrypted under another key');
        return this.#decryptor.noiseBudget(vector.ciphertext);
    }
    dispose() {
        this.#decryptor.dispose();
        this.context.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    toJSON() {
        return '[BFV secret key]';
    }
    [inspect.custom]() {
        return this.toJSON();
    }
}
//# sourceMappingURL=bfv.js.map