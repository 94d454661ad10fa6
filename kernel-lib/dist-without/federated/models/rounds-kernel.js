import { instantiate } from '../../wasm/index.js';
import base64 from '../kernels/rounds.wasm.js';
import { denseLayers } from './network.js';
const padded = (width) => (width + 3) & ~3;
/** What a softmax's padding is biased by, so that it has no part in it. */
const NEVER = -1e30;
/** Where a kernel's own data begin. */
const START = 1024;
/** The rows of some clients, laid out in a kernel's memory, and rounds of training on them. */
export class RoundsKernel {
    #exports;
    #network;
    #starts;
    #counts;
    #batch;
    #at;
    #start;
    #sum;
    #local;
    #correction;
    #clients;
    #weights;
    /** Where each number of the weights lies in the padded ones. */
    #places;
    constructor(exports, network, clients, batchSize) {
        this.#exports = exports;
        this.#network = network;
        const widths = network.widths.map(padded);
        const inputs = widths[0];
        const outputs = network.widths.at(-1);
        const targets = network.loss === 'cross-entropy' ? 1 : outputs;
        const size = widths.slice(1).reduce((sum, width, index) => sum + (widths[index] + 1) * width, 0);
        const all = clients.reduce((sum, { count }) => sum + count, 0);
        const most = clients.reduce((greatest, { count }) => Math.max(greatest, count), 1);
        const batch = (this.#batch = Math.min(batchSize, most));
        const widest = Math.max(...widths);
        let end = START;
        const place = (numbers) => {
            const at = end;
            end = (end + 4 * numbers + 63) & ~63;
            return at;
        };
        const at = {
            shape: place(widths.length),
            start: place(size),
            sum: place(size),
            correction: place(size),
            local: place(size),
            rows: place(batch * inputs),
            labels: place(batch * targets),
            order: place(most),
            activations: place(batch * widths.slice(1).reduce((sum, width) => sum + width, 0)),
            deltas: place(batch * widest),
            spare: place(batch * widest),
            turned: place(widest * widest),
            clients: place(4 * clients.length),
            weights: place(clients.length),
            x: place(all * inputs),
            y: place(all * targets),
        };
        this.#at = at;
        const missing = end - exports.memory.buffer.byteLength;
        if (missing > 0)
            exports.memory.grow(Math.ceil(missing / 65_536));
        const { buffer } = exports.memory;
        new Uint32Array(buffer, at.shape, widths.length).set(widths);
        exports.configure(at.shape, widths.length - 1, network.loss === 'cross-entropy' ? outputs : 0, outputs, at.local, at.rows, at.labels, at.order, at.activations, at.deltas, at.spare, at.turned);
        this.#start = new Float32Array(buffer, at.start, size);
        this.#sum = new Float32Array(buffer, at.sum, size);
        this.#local = new Float32Array(buffer, at.local, size);
        this.#correction = new Float32Array(buffer, at.correction, size);
        this.#clients = new Uint32Array(buffer, at.clients, 4 * clients.length);
        this.#weights = new Float32Array(buffer, at.weights, clients.length);
        const x = new Float32Array(buffer, at.x, all * inputs);
        const y = new Float32Array(buffer, at.y, all * targets);
        const own = network.widths[0];
        const starts = [];
        let row = 0;
        for (const { count, inputs: values, targets: labels } of clients) {
            starts.push(row);
            y.set(labels, row * targets);
            for (let index = 0; index < count; index++, row++)
                x.set(values.subarray(index * own, (index + 1) * own), row * inputs);
        }
        this.#starts = starts;
        this.#counts = clients.map(({ count }) => count);
        this.#places = placesOf(network, widths);
        if (network.loss === 'cross-entropy')
            this.#start.fill(NEVER, size - widths.at(-1) + outputs);
    }
    /** Undefined where this machine cannot run the kernel, or the memory would not suffice. */
    static of(network, clients, batchSize) {
        const exports = instantiate(base64);
        if (exports === undefined)
            return undefined;
        const inputs = padded(network.widths[0]);
        if (clients.reduce((sum, { count }) => sum + count * 4 * (inputs + 4), 0) > 3e9)
            return undefined;
        return new RoundsKernel(exports, network, clients, batchSize);
    }
    #load(target, values) {
        const places = this.#places;
        for (let index = 0; index < places.length; index++)
            target[places[index]] = values[index];
    }
    /** Trains one client, as {@link LocalTraining} says; `optimizer` is plain descent. */
    train(index, start, training) {
        this.#load(this.#start, start);
        if (training.correction !== undefined)
            this.#load(this.#correction, training.correction);
        const count = this.#counts[index];
        const row = this.#starts[index];
        const targets = this.#network.loss === 'cross-entropy' ? 1 : this.#network.widths.at(-1);
        this.#exports.train(this.#at.start, this.#at.x + 4 * row * padded(this.#network.widths[0]), this.#at.y + 4 * row * targets, count, training.epochs, this.#batch, training.learningRate, training.proximal, training.correction === undefined ? 0 : this.#at.correction, training.seed);
        const values = start instanceof Float64Array ? new Float64Array(start.length) : new Float32Array(start.length);
        for (let at = 0; at < values.length; at++) {
            const place = this.#places[at];
            values[at] = this.#local[place] - this.#start[place];
        }
        return { values, steps: training.epochs * Math.ceil(count / Math.min(this.#batch, Math.max(1, count))) };
    }
    /** Names the clients of the rounds to come; they stay until others are named. */
    select(clients) {
        for (const [position, { index, epochs, weight }] of clients.entries()) {
            this.#clients.set([this.#starts[index], this.#counts[index], epochs, index], 4 * position);
            this.#weights[position] = weight;
        }
    }
    /**
     * Adds to `total` the weighted updates of the selected clients first … last − 1.
     * @param clip the greatest length of an update, or Infinity
     */
    round(start, first, last, training, clip, total) {
        this.#load(this.#start, start);
        this.#exports.round(this.#at.start, this.#at.x, this.#at.y, this.#at.clients, this.#at.weights, first, last, this.#batch, training.learningRate, training.proximal, clip, training.seed, this.#at.sum);
        const places = this.#places;
        const sum = this.#sum;
        for (let index = 0; index < places.length; index++)
            total[index] = total[index] + sum[places[index]];
    }
}
function placesOf(network, widths) {
    const places = new Uint32Array(network.layout.size);
    let to = 0;
    for (const [index, { inputs, outputs, kernel, bias }] of denseLayers(network).entries()) {
        const [height, width] = [widths[index], widths[index + 1]];
        for (let i = 0; i < inputs; i++)
            for (let o = 0; o < outputs; o++)
                places[kernel + i * outputs + o] = to + i * width + o;
        for (let o = 0; o < outputs; o++)
            places[bias + o] = to + height * width + o;
        to += (height + 1) * width;
    }
    return places;
}
//# sourceMappingURL=rounds-kernel.js.map