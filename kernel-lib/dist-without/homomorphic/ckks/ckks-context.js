import { createHash } from 'node:crypto';
import { PrivacyError, invalidArgument, malformed, requireOptions } from '../../core/errors.js';
import { formatDown, formatUp } from '../../core/format.js';
import { positive } from '../../core/quantities.js';
import { freshError } from '../noise.js';
import { list, object, whole } from '../../reports/schemas.js';
import { requireArray, requireInstance } from '../arguments.js';
import { ckksParameters } from '../parameters.js';
import { receivedKeys, rotationList } from '../received-keys.js';
import { CircuitRecord } from '../record.js';
import { sealEngine } from '../seal/seal-engine.js';
import { KeySwitch } from '../switching/key-switch.js';
import { pack, unpack } from '../transfer.js';
import { CkksVector } from './ckks-vector.js';
import { capacities, levelScales } from './levels.js';
import { PlainMatrix } from './plain-matrix.js';
import { receivedVector, requireKeyName, vectorHeader } from './received.js';
/** Values are taken to lie within ±64 unless another bound is said: a bound is public, and so does not follow from the data. */
export const DEFAULT_BOUND = 64;
const contextHeader = object({
    parameters: object({ degree: whole, primeBits: list(whole, 64), scaleBits: whole }),
    rotationSteps: rotationList,
});
/** A name of the keys: SHA-256 of the public key. Vectors of other keys are refused by it. */
const nameOf = (keys) => createHash('sha256').update(keys.encryption).digest('hex').slice(0, 32);
/** Checks values before they are encrypted: what is not a number, or too large, would come out as garbage. */
export function checkedValues(values, bound, slots) {
    positive(bound, 'bound');
    requireArray(values, 'values');
    if (values.length < 1 || values.length > slots)
        throw invalidArgument('values', `1 to ${slots} numbers`);
    // What is no number becomes NaN, and is refused as that.
    const checked = values instanceof Float64Array
        ? values.slice()
        : Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN));
    for (const value of checked) {
        if (!Number.isFinite(value))
            throw invalidArgument('values', 'finite numbers');
        if (Math.abs(value) > bound)
            throw new PrivacyError('out-of-range', { argument: 'values' }, `values must lie within ±${bound}: say a larger \`bound\`, or scale them`);
    }
    return checked;
}
/**
 * Everything one may have who computes on encrypted real numbers: the public key, and the keys for relinearising and rotating. It
 * cannot decrypt.
 */
export class CkksContext {
    parameters;
    /** Names the keys. */
    keyName;
    slots;
    /** @internal */
    engine;
    /** @internal */
    scales;
    /** @internal */
    capacities;
    #ones = new Map();
    #record;
    #keySwitch;
    /** @internal `CkksOwner.create` and {@link fromBytes} make them. */
    constructor(engine) {
        if (engine.parameters.scheme !== 'CKKS')
            throw invalidArgument('parameters', 'those of CKKS');
        this.parameters = engine.parameters;
        this.engine = engine;
        this.slots = engine.slots;
        this.keyName = nameOf(engine.keys);
        this.scales = levelScales(engine);
        this.capacities = capacities(engine, this.scales);
    }
    /** Multiplications in a row that fresh vectors have. */
    get depth() {
        return this.engine.topLevel;
    }
    /**
     * Encrypts up to `slots` numbers.
     * @throws PrivacyError `out-of-range` for values beyond the bound; `invalid-argument` for NaN, ∞ and too many values
     */
    encrypt(values, options = {}) {
        requireOptions(options, '{ bound: 64 }');
        const { bound = DEFAULT_BOUND, period } = options;
        this.#requireVectors();
        const checked = checkedValues(values, bound, this.slots);
        const level = this.engine.topLevel;
        const scale = this.scales[level];
        this.requireRoom(bound, level, 'encrypt');
        const { copies, filled } = this.#repeated(checked, period);
        return this.timed('encrypt', () => {
            const plain = this.engine.encode(filled, scale, level);
            const ciphertext = this.engine.encrypt(plain);
            plain.dispose();
            const error = freshError(this.parameters.degree, scale);
            return new CkksVector(this, ciphertext, { length: checked.length, bound, error, period: period ?? 0, copies });
        });
    }
    /** A matrix in the clear, made ready for products with encrypted vectors. */
    matrix(rows) {
        return new PlainMatrix(this, rows);
    }
    /**
     * Reads a vector that a known sender signed.
     * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`, `out-of-range`
     */
    readVector(bytes, sender) {
        const { header, parts } = unpack('ckks vector', bytes, sender, vectorHeader);
        requireKeyName('vector', header.keyName, this.keyName);
        if (parts.length !== 1)
            throw malformed('a ckks vector');
        const { keyName: _, ...facts } = header;
        return receivedVector(this, facts, parts[0]);
    }
    /** The context as bytes, signed: no secret is in it. */
    toBytes(key) {
        const { encryption, relinearization, rotation, rotationSteps } = this.engine.keys;
        const parts = [encryption, relinearization, ...(rotation === undefined ? [] : [rotation])];
        return pack('ckks context', { parameters: this.parameters, rotationSteps }, parts, key);
    }
    /**
     * Reads a context that a known sender signed; its parameters are checked again.
     * @throws PrivacyError `not-authentic`, `malformed-message`, and `weak-parameters` for parameters below 128 bits, unless they are asked for
     */
    static async fromBytes(bytes, sender, options = {}) {
        requireOptions(options, "{ insecure: 'below 128 bits of security' }");
        const { insecure } = options;
        const { header, parts } = unpack('ckks context', bytes, sender, contextHeader);
        const { degree, primeBits, scaleBits } = header.parameters;
        const parameters = ckksParameters({ degree, primeBits, scaleBits, ...(insecure !== undefined && { insecure }) });
        return new CkksContext(await sealEngine(parameters, receivedKeys(header.rotationSteps, parts, 'ckks context')));
    }
    /** From now on operations are recorded, for {@link report}. */
    record() {
        this.#record = new CircuitRecord();
    }
    /** What was computed since {@link record}: depth, scale, bound on the error and time of each operation. */
    report(options) {
        requireOptions(options, "{ label: 'sums', keyHolder: 'the clinic' }");
        const { depth, degree, securityBits } = this.parameters;
        const scheme = `CKKS, degree ${degree}, depth ${depth} (levelled: no bootstrapping)`;
        return (this.#record ?? new CircuitRecord()).report(scheme, securityBits, options);
    }
    /** @internal Made when it is first needed; undefined where these keys cannot be switched by a kernel. */
    get keySwitch() {
        this.#keySwitch ??= KeySwitch.of(this.engine) ?? 'none';
        return this.#keySwitch === 'none' ? undefined : this.#keySwitch;
    }
    /** Frees all ciphertexts and keys at once. */
    dispose() {
        this.#keySwitch = 'none';
        this.engine.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    /** @internal */
    timed(operation, work) {
        const start = performance.now();
        const vector = work();
        this.#record?.add({
            operation,
            depthLeft: vector.depthLeft,
            scaleBits: Math.log2(vector.scale),
            errorBits: Math.log2(vector.error),
            milliseconds: performance.now() - start,
        });
        return vector;
    }
    /** @internal Values of all slots set to one number, encoded and kept. */
    constant(scale, level) {
        const name = `${scale} ${level}`;
        let plain = this.#ones.get(name);
        if (plain === undefined) {
            plain = this.engine.encode(new Float64Array(this.slots).fill(1), scale, level);
            this.#ones.set(name, plain);
        }
        return plain;
    }
    /** @internal */
    requireRoom(bound, level, operation) {
        const room = this.capacities[level];
        if (!(bound < room))
            throw new PrivacyError('out-of-range', { argument: operation }, `${operation}: values of up to ${formatUp(bound)} do not fit at this level (up to ${formatDown(room)} do), and would decrypt to garbage: say a smaller \`bound\`, call assuming() if you know better, scale the values, or plan a greater depth`);
    }
    /** @internal */
    requireOwn(vector) {
        requireInstance(vector, CkksVector, 'vector');
        if (vector.context.keyName !== this.keyName)
            throw new PrivacyError('foreign-key', { what: 'vector' }, 'the vectors were encrypted under different keys');
        return vector;
    }
    #repeated(values, period) {
        if (period === undefined)
            return { filled: values, copies: 1 };
        if (!Number.isInteger(period) || period < values.length || 2 * period > this.slots)
            throw invalidArgument('period', `a whole number of ${values.length} to ${this.slots / 2}`);
        const copies = Math.floor(this.slots / period);
        const filled = new Float64Array(copies * period);
        for (let copy = 0; copy < copies; copy++)
            filled.set(values, copy * period);
        return { filled, copies };
    }
    #requireVectors() {
        const { primeBits, scaleBits } = this.parameters;
        if (primeBits.slice(1, -1).some((bits) => bits !== scaleBits))
            throw invalidArgument('primeBits', `${scaleBits} between the first and the last, as the scale has, for vectors`);
    }
}
//# sourceMappingURL=ckks-context.js.map