import { invalidArgument } from '../../core/errors.js';
import { requireArray } from '../arguments.js';
import { encodingError, keySwitchError } from '../noise.js';
import { diagonalBytes, fitsHoisted, hoistedProduct } from '../switching/hoisted-product.js';
import { CkksVector } from './ckks-vector.js';
/** Baby steps of a product over `period` diagonals. */
const babySteps = (period) => Math.ceil(Math.sqrt(period));
/** Half the slots of the largest ring. */
const MOST_ROWS = 8192;
/** The rotations that a product with a matrix of this shape needs: for `rotations` when keys are made. */
export function matrixRotations(rows, columns) {
    for (const [argument, count] of Object.entries({ rows, columns }))
        if (!Number.isInteger(count) || count < 1 || count > MOST_ROWS)
            throw invalidArgument(argument, `a whole number of 1 to ${MOST_ROWS}`);
    const period = Math.max(rows, columns);
    const baby = babySteps(period);
    const steps = [];
    for (let step = 1; step < baby; step++)
        steps.push(step);
    for (let step = baby; step < period; step += baby)
        steps.push(step);
    return steps;
}
/**
 * A matrix in the clear, for products with encrypted vectors by diagonals, in baby steps and giant steps (Halevi and Shoup 2018,
 * section 4): 2√n rotations instead of n. With primes of at most 50 bits rotations are hoisted, which is several times as fast and
 * more precise; longer ones go SEAL's way.
 */
export class PlainMatrix {
    rows;
    columns;
    /** What vectors have to be encrypted with: `encrypt(values, { period })`. */
    period;
    #context;
    #matrix;
    /** Σ |entries| of the row where it is largest: how much a product may grow. */
    #growth;
    #baby;
    /** By level and copies: diagonals in SEAL's memory, or as bytes for the kernel. */
    #encoded = new Map();
    #bytes = new Map();
    /** @internal `CkksContext.matrix` makes them. */
    constructor(context, rows) {
        this.#context = context;
        requireArray(rows, 'rows', 'an array of rows');
        for (const row of Array.from(rows))
            requireArray(row, 'rows', 'an array of rows');
        this.rows = rows.length;
        this.columns = rows[0]?.length ?? 0;
        this.period = Math.max(this.rows, this.columns);
        this.#baby = babySteps(this.period);
        if (this.columns < 1 || Array.from(rows).some(({ length }) => length !== this.columns))
            throw invalidArgument('rows', 'a matrix: rows of one length, at least one');
        if (2 * this.period > context.slots)
            throw invalidArgument('rows', `of at most ${context.slots / 2} rows and columns`);
        this.#matrix = Array.from(rows, (row) => Float64Array.from(row, (entry) => (typeof entry === 'number' ? entry : NaN)));
        if (this.#matrix.some((row) => row.some((entry) => !Number.isFinite(entry))))
            throw invalidArgument('rows', 'finite numbers');
        this.#growth = Math.max(...this.#matrix.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
    }
    /** @internal */
    times(vector) {
        const context = this.#context;
        context.requireOwn(vector);
        const { parameters, scales } = context;
        if (vector.length !== this.columns)
            throw invalidArgument('vector', `of ${this.columns} numbers, as the matrix has columns`);
        if (vector.period !== this.period || vector.copies < 2)
            throw invalidArgument('vector', `encrypted with { period: ${this.period} }, and not yet multiplied by ${vector.copies - 1} matrices`);
        const { level } = vector.ciphertext;
        const bound = Math.max(vector.bound * this.#growth, Number.MIN_VALUE);
        if (level < 1)
            return vector.multiply(1);
        if (this.#growth === 0)
            throw invalidArgument('rows', 'not all zero');
        context.requireRoom(bound, level - 1, 'matrix product');
        return context.timed('matrix product', () => {
            const scale = scales[level];
            const { keySwitch } = context;
            const isHoisted = keySwitch !== undefined && fitsHoisted(keySwitch, this.#baby, level);
            const total = isHoisted ? this.#hoisted(keySwitch, vector) : this.#stepped(vector);
            const switched = (at) => keySwitchError(parameters, level, at, isHoisted ? 'centred' : 'as SEAL');
            const error = (vector.error + switched(scale)) * this.#growth +
                this.period * (vector.bound + vector.error) * encodingError(parameters.degree, scale) +
                this.#baby * switched(scale * scale);
            const result = CkksVector.rescaled(context, total, {
                length: this.rows,
                bound,
                error,
                period: this.period,
                copies: vector.copies - 1,
            });
            total.dispose();
            return result;
        });
    }
    /** By the kernel, and the digits of the vector are made once. */
    #hoisted(keySwitch, { ciphertext, copies }) {
        const { engine, scales } = this.#context;
        const { level } = ciphertext;
        const scale = scales[level];
        const diagonals = kept(this.#bytes, `${level} ${copies}`, () => {
            const plain = this.#diagonals(level, copies);
            const bytes = diagonalBytes(engine, plain, this.#baby, level);
            for (const one of plain)
                one?.dispose();
            return bytes;
        });
        return hoistedProduct(keySwitch, engine, ciphertext, diagonals, this.#baby, ciphertext.scale * scale);
    }
    /** By SEAL, rotation by rotation. */
    #stepped({ ciphertext, copies }) {
        const { engine } = this.#context;
        const { level } = ciphertext;
        const diagonals = kept(this.#encoded, `${level} ${copies}`, () => this.#diagonals(level, copies));
        const turned = Array.from({ length: this.#baby }, (_, step) => engine.rotate(ciphertext, step));
        const accumulate = (sum, term) => {
            if (sum === undefined)
                return term;
            const next = engine.add(sum, term);
            sum.dispose();
            term.dispose();
            return next;
        };
        let total;
        for (let giant = 0; giant < this.period; giant += this.#baby) {
            let part;
            for (let step = 0; step < this.#baby && giant + step < this.period; step++) {
                const diagonal = diagonals[giant + step];
                if (diagonal !== undefined)
                    part = accumulate(part, engine.multiplyPlain(turned[step], diagonal));
            }
            if (part === undefined)
                continue;
            const moved = giant === 0 ? part : engine.rotate(part, giant);
            if (moved !== part)
                part.dispose();
            total = accumulate(total, moved);
        }
        for (const one of turned)
            one.dispose();
        // Some entry is not zero, so that some diagonal is there.
        return total;
    }
    /** Diagonal k, turned back by its giant step, over all copies; undefined where it is all zero. */
    #diagonals(level, copies) {
        const { engine, scales } = this.#context;
        const { period } = this;
        const values = new Float64Array(copies * period);
        return Array.from({ length: period }, (_, diagonal) => {
            const back = diagonal - (diagonal % this.#baby);
            let isZero = true;
            for (let slot = 0; slot < values.length; slot++) {
                const row = (((slot - back) % period) + period) % period;
                const entry = this.#matrix[row]?.[(row + diagonal) % period] ?? 0;
                values[slot] = entry;
                isZero &&= entry === 0;
            }
            return isZero ? undefined : engine.encode(values, scales[level], level);
        });
    }
}
/** What a map has under a name; made where it has nothing. */
function kept(map, name, make) {
    const known = map.get(name);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(name, made);
    return made;
}
//# sourceMappingURL=plain-matrix.js.map