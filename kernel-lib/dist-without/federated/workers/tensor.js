var _a;
import { invalidArgument } from '../../core/errors.js';
/** The most numbers of a product: a gigabyte. */
const MOST_NUMBERS = 2 ** 27;
/** A vector or matrix that can be sent to a worker. */
export class Tensor {
    values;
    shape;
    /** @param values row after row; kept, not copied */
    constructor(values, shape) {
        this.values = values;
        this.shape = shape;
        if (shape.length > 2 || shape.reduce((size, side) => size * side, 1) !== values.length)
            throw invalidArgument('shape', 'of at most two sides, for as many numbers as there are');
    }
    clone() {
        return new _a(this.values.slice(), [...this.shape]);
    }
    add(other) {
        return this.#each(other, (a, b) => a + b);
    }
    subtract(other) {
        return this.#each(other, (a, b) => a - b);
    }
    multiply(other) {
        return this.#each(other, (a, b) => a * b);
    }
    divide(other) {
        return this.#each(other, (a, b) => a / b);
    }
    /** The matrix product; a vector is taken for a row on the left and for a column on the right. */
    matMul(other) {
        if (!(other instanceof _a))
            throw invalidArgument('other', 'a tensor');
        const [rows, inner] = (this.shape.length === 2 ? this.shape : [1, this.values.length]);
        const [height, columns] = (other.shape.length === 2 ? other.shape : [other.values.length, 1]);
        if (inner !== height)
            throw invalidArgument('other', `of ${String(inner)} rows`);
        if (rows * columns > MOST_NUMBERS)
            throw invalidArgument('other', `small enough that the product has at most ${String(MOST_NUMBERS)} numbers`);
        const product = new Float64Array(rows * columns);
        for (let row = 0; row < rows; row++) {
            for (let at = 0; at < inner; at++) {
                const value = this.values[row * inner + at];
                for (let column = 0; column < columns; column++) {
                    const place = row * columns + column;
                    product[place] = product[place] + value * other.values[at * columns + column];
                }
            }
        }
        const shape = [...(this.shape.length === 2 ? [rows] : []), ...(other.shape.length === 2 ? [columns] : [])];
        return new _a(product, shape);
    }
    transpose() {
        if (this.shape.length < 2)
            return this.clone();
        const [rows, columns] = this.shape;
        const turned = Float64Array.from(this.values, (_, at) => this.values[(at % rows) * columns + Math.floor(at / rows)]);
        return new _a(turned, [columns, rows]);
    }
    sum() {
        return new _a(Float64Array.of(this.values.reduce((total, value) => total + value, 0)), []);
    }
    mean() {
        return this.sum().divide(this.values.length);
    }
    /** Sends a copy to the worker, here, in a thread or elsewhere, and gives a pointer to it. */
    send(worker) {
        return worker.keep(this);
    }
    /** As nested lists. */
    toArray() {
        const { shape, values } = this;
        if (shape.length === 0)
            return values[0];
        if (shape.length === 1)
            return Array.from(values);
        const [rows, columns] = shape;
        return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
    }
    toString() {
        return `tensor(${JSON.stringify(this.toArray())})`;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return this.toString();
    }
    /** Number by number; a number, a row or a column is repeated to fit. */
    #each(other, of) {
        if (typeof other === 'number')
            return new _a(this.values.map((value) => of(value, other)), this.shape);
        if (!(other instanceof _a))
            throw invalidArgument('other', 'a tensor or a number');
        const same = other.values.length === this.values.length && other.shape.join() === this.shape.join();
        const [, columns = this.values.length] = this.shape.length === 2 ? this.shape : [1, this.values.length];
        const isRow = other.values.length === columns && other.shape.length <= 1;
        if (!same && !isRow && other.values.length !== 1)
            throw invalidArgument('other', `of shape ${this.shape.join('×')}, a row of it, or one number`);
        return new _a(this.values.map((value, at) => of(value, other.values[same ? at : isRow ? at % columns : 0])), this.shape);
    }
}
_a = Tensor;
/** A tensor of nested lists. @throws PrivacyError `invalid-argument` where rows differ in length */
export function tensor(values) {
    if (typeof values === 'number')
        return new Tensor(Float64Array.of(values), []);
    if (!Array.isArray(values))
        throw invalidArgument('values', 'a number, a list of numbers, or a list of rows');
    const rows = values;
    if (rows.every((row) => typeof row === 'number'))
        return new Tensor(Float64Array.from(rows), [rows.length]);
    const width = rows[0].length;
    if (!rows.every((row) => Array.isArray(row) && row.length === width && row.every((value) => typeof value === 'number')))
        throw invalidArgument('values', 'rows of numbers, all of one length');
    return new Tensor(Float64Array.from(rows.flat()), [rows.length, width]);
}
//# sourceMappingURL=tensor.js.map