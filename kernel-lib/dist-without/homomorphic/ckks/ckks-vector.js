var _a;
import { PrivacyError, invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { encodingError, keySwitchError, rescaleError } from '../noise.js';
import { requireArray, requireInstance } from '../arguments.js';
import { pack } from '../transfer.js';
import { checkedValues } from './ckks-context.js';
import { PlainMatrix } from './plain-matrix.js';
import { evaluatePolynomial } from './polynomial.js';
/**
 * An encrypted vector of real numbers. Operations give fresh vectors; relinearising, rescaling and switching to a lower level happen
 * by themselves. Bounds are followed by interval arithmetic, so that an overflow is an error before it happens.
 */
export class CkksVector {
    context;
    length;
    bound;
    error;
    period;
    copies;
    /** @internal */
    ciphertext;
    constructor(context, ciphertext, { bound, copies, error, length, period }) {
        this.context = context;
        this.ciphertext = ciphertext;
        this.length = length;
        this.bound = bound;
        this.error = error;
        this.period = period;
        this.copies = copies;
    }
    /** Multiplications in a row that are left. */
    get depthLeft() {
        return this.ciphertext.level;
    }
    get scale() {
        return this.ciphertext.scale;
    }
    add(other) {
        return this.#sum(other, 'add');
    }
    subtract(other) {
        return this.#sum(other, 'subtract');
    }
    negate() {
        const { context } = this;
        return context.timed('negate', () => new _a(context, context.engine.negate(this.ciphertext), this));
    }
    /** The product, slot by slot. Takes one of the depth. */
    multiply(other) {
        return other instanceof _a ? this.#product(other) : this.#scaled(other);
    }
    square() {
        return this.#product(this);
    }
    /** Moves the slots to the left: slot i becomes slot i + steps, over all slots. */
    rotate(steps) {
        if (!Number.isInteger(steps))
            throw invalidArgument('steps', 'a whole number');
        const { context } = this;
        return context.timed('rotate', () => {
            const error = this.error + this.#keySwitch(this.ciphertext.level, this.scale);
            return new _a(context, context.engine.rotate(this.ciphertext, steps), { ...this.#facts(), error });
        });
    }
    /** The sum of all slots, in every slot. Needs the rotations by powers of two: `rotations: 'sums'`. */
    sum() {
        const { context } = this;
        // Slots beyond the length hold zeros, whatever their bound.
        const bound = this.bound * (this.period > 0 ? this.copies * this.period : this.length);
        context.requireRoom(bound, this.ciphertext.level, 'sum');
        return this.#folded(context.slots, context.slots, bound);
    }
    /** The sum in the first slot alone: as {@link sum}, with fewer rotations the shorter the vector is. */
    total() {
        const bound = this.bound * this.length;
        if (this.period > 0)
            throw invalidArgument('vector', 'encrypted without a period: sum() takes those');
        this.context.requireRoom(bound, this.ciphertext.level, 'sum');
        return this.#folded(this.length, 1, bound);
    }
    /** The inner product with an encrypted or a clear vector, in every slot. */
    dot(other) {
        const product = this.multiply(other);
        const sum = product.sum();
        product.dispose();
        return sum;
    }
    /** The product matrix · vector. The vector must have been encrypted with the matrix's `period`. */
    apply(matrix) {
        requireInstance(matrix, PlainMatrix, 'matrix');
        return matrix.times(this);
    }
    /**
     * c₀ + c₁x + c₂x² + … in each slot. Degree d takes ⌈log₂(d + 1)⌉ of the depth.
     * @param coefficients from the constant one upwards
     */
    polynomial(coefficients) {
        return evaluatePolynomial(this, coefficients);
    }
    /** The same vector, with a bound that the caller knows to hold: a wrong one makes garbage. */
    assuming(bound) {
        positive(bound, 'bound');
        const { engine } = this.context;
        return new _a(this.context, engine.switchTo(this.ciphertext, this.ciphertext.level), {
            ...this.#facts(),
            bound,
        });
    }
    /** The first slots only. */
    shortened(length) {
        if (!Number.isInteger(length) || length < 1 || length > this.length)
            throw invalidArgument('length', `a whole number of 1 to ${this.length}`);
        const { engine } = this.context;
        const facts = { ...this.#facts(), length, period: 0, copies: 1 };
        return new _a(this.context, engine.switchTo(this.ciphertext, this.ciphertext.level), facts);
    }
    /** The same vector with fewer multiplications left: smaller, and quicker to compute on. */
    lowered(depthLeft) {
        const { context } = this;
        const { engine, scales } = context;
        const from = this.ciphertext.level;
        if (!Number.isInteger(depthLeft) || depthLeft < 0 || depthLeft > from)
            throw invalidArgument('depthLeft', `a whole number of 0 to ${from}`);
        if (depthLeft === from)
            return this.assuming(this.bound);
        // Multiplied by 1 at the scale that makes the lower level's own of it.
        const switched = engine.switchTo(this.ciphertext, depthLeft + 1);
        const factor = (scales[depthLeft] * Number(engine.primes[depthLeft + 1])) / this.scale;
        const raised = engine.multiplyPlain(switched, context.constant(factor, depthLeft + 1));
        const rescaled = engine.rescale(raised);
        const exact = engine.withScale(rescaled, scales[depthLeft]);
        for (const one of [switched, raised, rescaled])
            one.dispose();
        const error = this.error + rescaleError(context.parameters.degree, scales[depthLeft]) + this.bound / factor;
        return new _a(context, exact, { ...this.#facts(), error });
    }
    /** The vector as bytes, signed by the sender. */
    toBytes(key) {
        const header = { ...this.#facts(), keyName: this.context.keyName };
        return pack('ckks vector', header, [this.context.engine.bytesOf(this.ciphertext)], key);
    }
    /** Frees the ciphertext at once; any later use is an error. */
    dispose() {
        this.ciphertext.dispose();
    }
    [Symbol.dispose]() {
        this.dispose();
    }
    /** @internal Rescales a product, and states the level's own scale. */
    static rescaled(context, product, facts) {
        const { engine, scales } = context;
        const rescaled = engine.rescale(product);
        const scale = scales[rescaled.level];
        const exact = engine.withScale(rescaled, scale);
        rescaled.dispose();
        const error = facts.error + rescaleError(context.parameters.degree, scale);
        return new _a(context, exact, { ...facts, error });
    }
    /** Slot i plus those behind it, over `width` rounded up to a power of two. */
    #folded(width, length, bound) {
        const { context } = this;
        return context.timed('sum', () => {
            const { engine } = context;
            let total = engine.switchTo(this.ciphertext, this.ciphertext.level);
            let error = this.error;
            for (let steps = 1; steps < width; steps *= 2) {
                const rotated = engine.rotate(total, steps);
                const next = engine.add(total, rotated);
                rotated.dispose();
                total.dispose();
                total = next;
                error = 2 * error + this.#keySwitch(this.ciphertext.level, this.scale);
            }
            return new _a(context, total, { length, bound, error, period: 0, copies: 1 });
        });
    }
    #facts() {
        const { bound, copies, error, length, period } = this;
        return { bound, copies, error, length, period };
    }
    #keySwitch(level, scale) {
        return keySwitchError(this.context.parameters, level, scale);
    }
    #requireDepth(operation) {
        if (this.ciphertext.level > 0)
            return;
        const { depth } = this.context;
        throw new PrivacyError('depth-exhausted', { operation, needed: 1, left: 0 }, `${operation}: no multiplications are left: make parameters with a depth of at least ${depth + 1}, or let the key's owner decrypt and encrypt anew`);
    }
    /** Numbers in the clear, laid out like this vector. */
    #laidOut(operand, argument) {
        const numbers = typeof operand === 'number' ? new Float64Array(this.length).fill(operand) : operand;
        requireArray(numbers, argument, 'a number, an array of numbers, or a vector of these keys');
        if (numbers.length !== this.length)
            throw invalidArgument(argument, `of ${this.length} numbers, as the vector is`);
        const checked = checkedValues(numbers, Number.MAX_VALUE, this.context.slots);
        if (this.period === 0)
            return checked;
        const filled = new Float64Array(this.copies * this.period);
        for (let copy = 0; copy < this.copies; copy++)
            filled.set(checked, copy * this.period);
        return filled;
    }
    #encoded(values, scale) {
        return this.context.engine.encode(values, scale, this.ciphertext.level);
    }
    #sum(other, operation) {
        const { context } = this;
        const { engine } = context;
        if (other instanceof _a) {
            const level = Math.min(this.ciphertext.level, context.requireOwn(other).ciphertext.level);
            requireAlike(this, other);
            context.requireRoom(this.bound + other.bound, level, operation);
            return context.timed(operation, () => {
                const [one, two] = [this.#at(level), other.#at(level)];
                const ciphertext = operation === 'add'
                    ? engine.add(one.ciphertext, two.ciphertext)
                    : engine.subtract(one.ciphertext, two.ciphertext);
                const facts = { ...this.#facts(), bound: this.bound + other.bound, error: one.error + two.error };
                release(this, one);
                release(other, two);
                return new _a(context, ciphertext, facts);
            });
        }
        const values = this.#laidOut(other, operation);
        const bound = this.bound + largest(values);
        context.requireRoom(bound, this.ciphertext.level, operation);
        return context.timed(operation, () => {
            const plain = this.#encoded(values, this.scale);
            const ciphertext = operation === 'add' ? engine.addPlain(this.ciphertext, plain) : engine.subtractPlain(this.ciphertext, plain);
            plain.dispose();
            const error = this.error + encodingError(context.parameters.degree, this.scale);
            return new _a(context, ciphertext, { ...this.#facts(), bound, error });
        });
    }
    #product(other) {
        const { context } = this;
        const { engine } = context;
        context.requireOwn(other);
        requireAlike(this, other);
        this.#requireDepth('multiply');
        other.#requireDepth('multiply');
        const level = Math.min(this.ciphertext.level, other.ciphertext.level);
        const bound = this.bound * other.bound;
        context.requireRoom(bound, level - 1, 'multiply');
        return context.timed('multiply', () => {
            const [one, two] = [this.#at(level), other.#at(level)];
            const product = engine.multiply(one.ciphertext, two.ciphertext);
            const relinearized = engine.relinearize(product);
            product.dispose();
            const error = one.error * other.bound +
                two.error * this.bound +
                one.error * two.error +
                this.#keySwitch(level, relinearized.scale);
            const result = _a.rescaled(context, relinearized, { ...this.#facts(), bound, error });
            relinearized.dispose();
            release(this, one);
            release(other, two);
            return result;
        });
    }
    #scaled(operand) {
        const { context } = this;
        const { engine } = context;
        const values = this.#laidOut(operand, 'multiply');
        this.#requireDepth('multiply');
        const factor = largest(values);
        const bound = Math.max(this.bound * factor, Number.MIN_VALUE);
        context.requireRoom(bound, this.ciphertext.level - 1, 'multiply');
        return context.timed('multiply', () => {
            const scale = context.scales[this.ciphertext.level];
            const plain = this.#encoded(values, scale);
            const product = engine.multiplyPlain(this.ciphertext, plain);
            plain.dispose();
            const error = this.error * factor + (this.bound + this.error) * encodingError(context.parameters.degree, scale);
            const result = _a.rescaled(context, product, { ...this.#facts(), bound, error });
            product.dispose();
            return result;
        });
    }
    /** Itself, or a vector of the same values at a lower level. */
    #at(level) {
        return this.ciphertext.level === level ? this : this.lowered(level);
    }
}
_a = CkksVector;
/** Frees what was made on the way. */
function release(kept, temporary) {
    if (temporary !== kept)
        temporary.dispose();
}
function requireAlike(one, other) {
    if (one.length !== other.length)
        throw invalidArgument('other', `of ${one.length} numbers, as the vector is`);
    if (one.period !== other.period)
        throw invalidArgument('other', 'repeated with the same period');
}
const largest = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
//# sourceMappingURL=ckks-vector.js.map