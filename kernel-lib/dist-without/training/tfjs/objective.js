import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { layoutOf } from '../../weights/index.js';
import { rowsAsUnits, selectUnits, } from '../objectives/objective.js';
import { gradientParts } from './gradient-parts.js';
import { everyLayer, isContainer } from './layers.js';
import { kindOf, recordedCall } from './recording.js';
/** Layers whose output for one example depends on the others of its batch: no clipping bounds what one example does. */
const MIXING = ['BatchNormalization'];
/** Squared lengths are sums in single precision: so much is added, relative to them, that they are not too small. */
const NORM_ROUNDING = 2 ** -17;
/** Numbers of written-out gradients that are held at once. */
const MOST_WRITTEN = 2 ** 24;
/** A tfjs model and its rows. */
export function tfjsObjective(tf, options) {
    const { model, loss, x, y } = options;
    if (x.rows !== y.rows)
        throw outsideDomain('y', 'a row for each row of x');
    const units = options.units ?? rowsAsUnits(x.rows);
    const weights = model.trainableWeights;
    if (weights.length === 0)
        throw invalidArgument('model', 'one with trainable weights');
    const layout = layoutOf(weights.map(({ name, shape }, index) => ({
        name: `${name}${weights.findIndex((other) => other.name === name) === index ? '' : `#${String(index)}`}`,
        shape: shape.map((side) => side ?? 0),
    })));
    const offsets = new Map(weights.map(({ id }, index) => [id, layout.layers[index]?.offset ?? 0]));
    const known = knownLayers(model);
    const loop = options.gradients === 'loop' || known === undefined;
    const physicalBatch = Math.max(1, loop ? Math.min(options.physicalBatch, Math.floor(MOST_WRITTEN / layout.size) || 1) : options.physicalBatch);
    const run = new TfjsRun(tf, model, loss, x, y, weights, offsets, known ?? [], physicalBatch);
    run.tryLoss();
    // Contributions are put on a grid on which their sums are exact; ghost sums of one position round, and that is counted.
    const levels = 2 ** 24 / physicalBatch / 1.01;
    return {
        description: `tfjs model of ${String(layout.size)} parameters`,
        layout,
        units: units.units,
        physicalBatch,
        rounding: (largestBatch) => 2 * largestBatch * (physicalBatch + 2) * 2 ** -24 + Math.sqrt(layout.size) / levels,
        load: (parameters) => run.load(parameters),
        isHealthy: (parameters) => run.isHealthy(parameters),
        initial: () => {
            const values = new Float64Array(layout.size);
            weights.forEach((weight, index) => values.set(weight.read().dataSync(), layout.layers[index]?.offset));
            return values;
        },
        gradient(parameters, batch, groups) {
            run.load(parameters);
            const selected = selectUnits(units, batch, groups);
            const single = selected.starts.every((start, place) => start === place);
            if (single && !loop)
                return run.byRow(selected.rows, levels);
            return run.byContribution(selected, loop);
        },
    };
}
/** The layers with weights, where all of them are known; throws where one mixes examples. */
function knownLayers(model) {
    const weighted = everyLayer(model).filter((layer) => !isContainer(layer) && layer.trainableWeights.length > 0);
    const mixing = everyLayer(model).find((layer) => MIXING.includes(layer.getClassName()));
    if (mixing !== undefined) {
        throw invalidArgument('model', `one whose layers take each example by itself: "${mixing.name}" is ${mixing.getClassName()}, which mixes the examples of a ` +
            'batch, so that no gradient by example is known; use layerNormalization in its place');
    }
    return weighted.every((layer) => kindOf(layer) !== undefined) ? weighted : undefined;
}
class TfjsRun {
    tf;
    model;
    loss;
    x;
    y;
    weights;
    offsets;
    known;
    physicalBatch;
    #shapes;
    #loaded;
    constructor(tf, model, loss, x, y, weights, offsets, known, physicalBatch) {
        this.tf = tf;
        this.model = model;
        this.loss = loss;
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.offsets = offsets;
        this.known = known;
        this.physicalBatch = physicalBatch;
    }
    /** Writes the parameters into the model. */
    load(parameters) {
        if (this.#loaded !== undefined && this.#loaded.every((value, index) => value === parameters[index]))
            return;
        this.#loaded = parameters.slice();
        this.tf.tidy(() => {
            for (const weight of this.weights) {
                const shape = weight.shape.map((side) => side ?? 0);
                const from = this.offsets.get(weight.id);
                const size = shape.reduce((product, side) => product * side, 1);
                weight.write(this.tf.tensor(Float32Array.from(parameters.subarray(from, from + size)), shape));
            }
        });
    }
    /** Whether the loss of any of three made-up rows is a number: asked of public values alone. */
    isHealthy(parameters) {
        this.load(parameters);
        return this.tf.tidy(() => this.#madeUpLosses().some((value) => Number.isFinite(value)));
    }
    /** Tries the loss on made-up rows before anything is paid: it must give a number an example, and depend on the prediction. */
    tryLoss() {
        this.tf.tidy(() => {
            this.#madeUpLosses();
            try {
                this.tf.variableGrads(() => this.tf.sum(this.#losses(...this.#madeUp())));
            }
            catch (error) {
                if (!(error instanceof Error && error.message.includes('Cannot')))
                    throw error;
                throw invalidArgument('loss', 'a differentiable function of the prediction');
            }
        });
    }
    #madeUpLosses() {
        return [...this.#losses(...this.#madeUp()).dataSync()];
    }
    /** Rows of 0, ½ and 1, whose truth is 0, 1, and 1 in the first place only. */
    #madeUp() {
        const { tf, x, y } = this;
        const rows = (table, values) => tf.concat(values.map((value) => tf.fill([1, ...table.shape], value, table.type)), 0);
        const width = y.values.length / y.rows;
        const first = tf.tensor(Float32Array.from({ length: width }, (_, index) => (index === 0 ? 1 : 0)), [1, ...y.shape], y.type);
        return [rows(x, [0, 0.5, 1]), tf.concat([rows(y, [0, 1]), first], 0)];
    }
    /** One loss an example. */
    #losses(x, y) {
        const prediction = this.model.apply(x, { training: true });
        const losses = this.loss(y, prediction);
        if (losses.rank === 0 || losses.shape[0] !== x.shape[0]) {
            throw invalidArgument('loss', 'one number an example, of shape [batch]: the mean of a batch cannot be taken apart (use Reduction.NONE, or a mean over axis 1)');
        }
        return losses.rank === 1 ? losses : this.tf.mean(this.tf.reshape(losses, [losses.shape[0], -1]), 1);
    }
    /** Rows as tensors, filled up with zeros, so that every batch is computed in the same order. */
    #rows(rows, size) {
        return [this.x.tensor(this.tf, rows, size), this.y.tensor(this.tf, rows, size)];
    }
    /** Runs the model with zeros added where deltas are wanted, and gives the parts of the rows' gradients. Call inside `tf.tidy`. */
    #parts(rows) {
        const { tf } = this;
        const [x, y] = this.#rows(rows, this.physicalBatch);
        const kept = [];
        const uses = [];
        const shapes = [];
        let given;
        const pass = {
            uses,
            zeros: (shape) => {
                shapes.push(shape);
                return { tensor: given?.[shapes.length - 1] ?? tf.zeros([...shape]), index: shapes.length - 1 };
            },
            keep: (tensor) => {
                // A clone: what came in may be somebody else's, and not to be disposed.
                const clone = tf.keep(tensor.clone());
                kept.push(clone);
                return clone;
            },
        };
        const run = (action) => {
            for (const layer of this.known)
                layer.call = recordedCall(tf, layer, kindOf(layer), pass);
            try {
                return action();
            }
            finally {
                // The layer's own call, of its class, is visible again.
                for (const layer of this.known)
                    delete layer.call;
            }
        };
        try {
            if (this.#shapes === undefined) {
                tf.tidy(() => run(() => void this.#losses(x, y)));
                this.#shapes = shapes.splice(0);
                uses.length = 0;
                tf.dispose(kept.splice(0));
            }
            const deltas = run(() => tf.grads((...zeros) => {
                given = zeros;
                return tf.sum(this.#losses(x, y));
            })(this.#shapes.map((shape) => tf.zeros([...shape]))));
            return gradientParts(tf, pass, deltas, this.offsets);
        }
        finally {
            tf.dispose(kept);
        }
    }
    /** Gradients by row, in whatever form is shortest. */
    byRow(rows, levels) {
        const { tf, physicalBatch } = this;
        const parts = tf.tidy(() => {
            const found = this.#parts(rows);
            for (const part of found)
                for (const value of Object.values(part))
                    if (isTensor(value))
                        tf.keep(value);
            return found;
        });
        const squaredNorms = new Float64Array(rows.length);
        const squares = tf.tidy(() => {
            const sums = parts.flatMap((part) => {
                if (part.form === 'lookup')
                    return [];
                if (part.form === 'written')
                    return [tf.sum(tf.square(part.values), 1)];
                return [tf.mul(tf.sum(tf.square(part.input), 1), tf.sum(tf.square(part.delta), 1))];
            });
            return sums.length === 0 ? new Float32Array(physicalBatch) : tf.addN(sums).dataSync();
        });
        for (let row = 0; row < rows.length; row++)
            squaredNorms[row] = squares[row] * (1 + NORM_ROUNDING);
        for (const part of parts)
            if (part.form === 'lookup')
                addLookupNorms(part, squaredNorms);
        let disposed = false;
        return {
            squaredNorms,
            addTo: (sum, factors) => {
                if (disposed)
                    throw invalidArgument('gradient', 'added once: it is disposed then');
                disposed = true;
                const padded = new Float32Array(physicalBatch);
                padded.set(factors);
                tf.tidy(() => {
                    const column = tf.tensor2d(padded, [physicalBatch, 1]);
                    const counted = tf.greater(tf.abs(column), 0);
                    const masked = (values) => tf.where(counted, values, tf.zerosLike(values));
                    for (const part of parts) {
                        if (part.form === 'lookup') {
                            addLookup(part, sum, factors);
                            continue;
                        }
                        if (part.form === 'ghost') {
                            const delta = tf.mul(masked(part.delta), column);
                            addNumbers(sum, part.offset, tf.matMul(masked(part.input), delta, true, false), 1);
                            continue;
                        }
                        const grid = tf.round(tf.mul(tf.mul(masked(part.values), column), levels));
                        addNumbers(sum, part.offset, tf.sum(grid, 0), 1 / levels);
                    }
                });
                for (const part of parts)
                    for (const value of Object.values(part))
                        if (isTensor(value))
                            tf.dispose(value);
            },
        };
    }
    /** Gradients of contributions of several rows, or of layers that only a backward pass of their own tells; one after another. */
    byContribution({ rows, starts, weights }, loop) {
        const members = starts.length - 1;
        const written = (contribution) => {
            const some = rows.subarray(starts[contribution], starts[contribution + 1]);
            const gradient = new Float64Array([...this.offsets.keys()].length === 0 ? 0 : this.#loaded.length);
            for (let start = 0; start < some.length; start += this.physicalBatch) {
                const part = some.subarray(start, start + this.physicalBatch);
                if (loop)
                    this.#addBackward(part, gradient);
                else
                    this.byRowExact(part, gradient);
            }
            const weight = weights[contribution];
            return weight === 1 ? gradient : gradient.map((value) => value * weight);
        };
        const squaredNorms = new Float64Array(members);
        // Few contributions are kept; where there are many, each is computed again when it is added.
        const keepAll = members * this.#loaded.length <= MOST_WRITTEN;
        const kept = [];
        for (let member = 0; member < members; member++) {
            const gradient = written(member);
            squaredNorms[member] = gradient.reduce((sum, value) => sum + value * value, 0) * (1 + 2 ** -30);
            if (keepAll)
                kept.push(gradient);
        }
        return {
            squaredNorms,
            addTo: (sum, factors) => {
                for (let member = 0; member < members; member++) {
                    const factor = factors[member];
                    if (factor === 0)
                        continue;
                    const gradient = kept[member] ?? written(member);
                    for (let index = 0; index < sum.length; index++)
                        sum[index] = sum[index] + factor * gradient[index];
                }
            },
        };
    }
    /** Adds the sum of the rows' gradients, unclipped. */
    byRowExact(rows, gradient) {
        this.tf.tidy(() => {
            const ones = new Float64Array(rows.length).fill(1);
            const padded = new Float32Array(this.physicalBatch);
            padded.fill(1, 0, rows.length);
            const column = this.tf.tensor2d(padded, [this.physicalBatch, 1]);
            for (const part of this.#parts(rows)) {
                if (part.form === 'lookup')
                    addLookup(part, gradient, ones);
                else if (part.form === 'ghost')
                    addNumbers(gradient, part.offset, this.tf.matMul(part.input, this.tf.mul(part.delta, column), true, false), 1);
                else
                    addNumbers(gradient, part.offset, this.tf.sum(this.tf.mul(part.values, column), 0), 1);
            }
        });
    }
    /** One backward pass over the rows together. */
    #addBackward(rows, gradient) {
        const { tf } = this;
        tf.tidy(() => {
            const [x, y] = this.#rows(rows, rows.length);
            const { grads } = tf.variableGrads(() => tf.sum(this.#losses(x, y)));
            for (const weight of this.weights) {
                const variable = weight.read();
                const found = grads[variable.name];
                if (found !== undefined)
                    addNumbers(gradient, this.offsets.get(weight.id), found, 1);
            }
        });
    }
}
const isTensor = (value) => typeof value === 'object' && value !== null && 'dataSync' in value;
function addNumbers(sum, offset, tensor, factor) {
    const values = tensor.dataSync();
    for (let index = 0; index < values.length; index++)
        sum[offset + index] = sum[offset + index] + factor * values[index];
}
/** Adds to the squared lengths: what is added to one row of the table more than once is added up first. */
function addLookupNorms({ positions, width, rows, deltas }, norms) {
    for (let example = 0; example < norms.length; example++) {
        const looked = new Map();
        for (let position = 0; position < positions; position++) {
            const at = example * positions + position;
            const row = rows[at];
            const sum = looked.get(row) ?? new Float64Array(width);
            looked.set(row, sum);
            for (let index = 0; index < width; index++)
                sum[index] = sum[index] + deltas[at * width + index];
        }
        let squared = 0;
        for (const sum of looked.values())
            for (const value of sum)
                squared += value * value;
        norms[example] = norms[example] + squared;
    }
}
function addLookup({ offset, positions, width, rows, deltas }, sum, factors) {
    for (let example = 0; example < factors.length; example++) {
        const factor = factors[example];
        if (factor === 0)
            continue;
        for (let position = 0; position < positions; position++) {
            const at = example * positions + position;
            const to = offset + rows[at] * width;
            for (let index = 0; index < width; index++)
                sum[to + index] = sum[to + index] + factor * deltas[at * width + index];
        }
    }
}
//# sourceMappingURL=objective.js.map