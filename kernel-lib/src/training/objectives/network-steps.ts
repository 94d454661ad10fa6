import { instantiate } from '../../wasm/index.js';
import kernelCode from '../kernels/network.wasm.js';
import { KernelWords, NOISE_SCALE, type GridNoise, type WordsKernel } from '../noise/grid-noise.js';
import type { DensePlace } from './network.js';
import type { StepRule } from '../optimizers/optimizer.js';
import type { FusedSteps, OptimizerCourse } from './objective.js';
import { KERNEL_OWN, type DenseKernel, type Products } from './products.js';

interface NetworkKernel extends DenseKernel, WordsKernel {
  addRows(c: number, row: number, m: number, n: number): void;
  fillRows(c: number, row: number, m: number, n: number): void;
  zero(at: number, count: number): void;
  relu(at: number, count: number): void;
  reluGate(d: number, a: number, count: number): void;
  softmaxDelta(z: number, y: number, m: number, n: number): void;
  addNorms(out: number, a: number, m: number, n: number, times: number): void;
  clipFactors(squared: number, m: number, clip: number, unit: number): number;
  scaleRows(d: number, factors: number, m: number, n: number): void;
  dropRows(at: number, factors: number, m: number, n: number): void;
  transpose(out: number, input: number, rows: number, columns: number): void;
  accumulate(sums: number, g: number, count: number): void;
  release(
    table: number,
    words: number,
    end: number,
    x: number,
    g: number,
    sums: number,
    count: number,
    perStep: number,
    scale: number,
  ): number;
  momentum(
    w: number,
    v: number,
    x: number,
    count: number,
    rate: number,
    kept: number,
    ahead: number,
    decay: number,
  ): void;
  adam(
    w: number,
    first: number,
    second: number,
    x: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    stability: number,
  ): void;
  descend(
    table: number,
    words: number,
    end: number,
    w: number,
    g: number,
    sums: number,
    count: number,
    perStep: number,
    rate: number,
  ): number;
}

/** Rows whose activations are held at once. */
const BLOCK = 256;

/** Numbers of a gradient that are made, noised and moved by while they are in the first-level cache. */
const SLICE = 8192;

/** Products added up before they are added to a sum: rounding grows with the longer of this and the number of such parts. */
const CHAIN = 64;

/** Bytes of rows that are kept in the kernel's memory; larger data are trained in plain steps. */
const MOST_ROWS = 2 ** 30;

/** A score that no class of padding can win with. */
const NO_CLASS = -1e30;

/** Bounds how far one more contribution moves a sum in single precision: products in chains of so many. */
const roundingOf = (largestBatch: number, chain: number): number =>
  2 * largestBatch * (chain + Math.ceil(Math.min(BLOCK, largestBatch) / chain) + 6) * 2 ** -24;

/** A layer in the kernel's memory, its outputs padded to whole vectors. */
interface Layer extends DensePlace {
  /** Numbers that go in, with their padding. */
  readonly inputs: number;
  readonly padded: number;
  readonly weights: number;
  readonly biases: number;
  readonly transposed: number;
  /** Where what comes out of the layer lies, row after row; the same place for its deltas. */
  readonly out: number;
  readonly deltas: number;
  /** Where the sums over earlier blocks lie: weights, then biases. */
  readonly sums: number;
  /** What the optimizer keeps, laid out as the sums: velocities, or means and then means of squares. */
  readonly kept: readonly number[];
}

export interface NetworkStepsOptions {
  readonly features: Float32Array | Float64Array;
  readonly columns: number;
  readonly targets: ArrayLike<number>;
  readonly places: readonly DensePlace[];
  readonly clipNorm: number;
  readonly largestBatch: number;
  /** For products that are large; the others are the kernel's own. */
  readonly products: Products;
  /** How the optimizer moves, where it is not plain descent. */
  readonly rule?: StepRule | undefined;
}

/** The arrays of an optimizer's state that a rule moves, by their names. */
const keptBy = (rule: StepRule | undefined): readonly string[] => {
  if (rule === undefined) return [];
  if (rule.kind === 'adam') return ['first', 'second'];
  // Without momentum nothing is kept, and the kernel writes what it does not read.
  return ['velocity'];
};

/** How the last block's gradient is released, and the weights moved by it. */
interface Turn {
  readonly sums: boolean;
  readonly last: boolean;
  readonly words: KernelWords;
  /** Of the noise's grid. */
  readonly step: number;
  /** What a clip norm of the sum moves a parameter, or makes of the mean gradient. */
  readonly move: number;
  /** The optimizer's rule, and its rate at this step. */
  readonly rule?: { readonly rule: StepRule; readonly rate: number } | undefined;
}

/** Multiplications from which another product than the kernel's is worth copying for. */
const LARGE = 5e6;

/**
 * Whole steps of a network of dense layers, its rows, weights and gradients in the kernel's memory: clipping in closed form, and each
 * slice of a gradient noised and descended while it is in the cache.
 */
class NetworkSteps implements FusedSteps {
  readonly rounding: number;
  readonly #kernel: NetworkKernel;
  readonly #options: NetworkStepsOptions;
  readonly #layers: readonly Layer[];
  readonly #at;
  readonly #rows: Float32Array;
  readonly #squares: Float32Array;
  readonly #classes: Int32Array;
  readonly #gathered: Float32Array;
  #words: { readonly of: GridNoise; readonly words: KernelWords } | undefined;
  /** Lengths in single precision may be short of the true ones by so much. */
  readonly #hair: number;

  constructor(kernel: NetworkKernel, options: NetworkStepsOptions) {
    const { features, columns, targets, places, largestBatch, products, rule } = options;
    this.#kernel = kernel;
    this.#options = options;
    const size = Math.min(BLOCK, largestBatch);
    const rows = targets.length;
    let next = KERNEL_OWN;
    const place = (bytes: number): number => {
      const at = next;
      next = (next + bytes + 63) & ~63;
      return at;
    };
    let inputs = columns;
    const several = largestBatch > BLOCK;
    this.#layers = places.map((each) => {
      const padded = (each.outputs + 3) & ~3;
      const layer = {
        ...each,
        inputs,
        padded,
        weights: place(inputs * padded * 4),
        biases: place(padded * 4),
        transposed: place(inputs * padded * 4),
        out: place(size * padded * 4),
        deltas: place(size * padded * 4),
        sums: several ? place((inputs + 1) * padded * 8) : 0,
        kept: keptBy(rule).map(() => place((inputs + 1) * padded * 8)),
      };
      inputs = padded;
      return layer;
    });
    this.#at = {
      rows: place(rows * columns * 4),
      squares: place(rows * 4),
      classes: place(rows * 4),
      gathered: place(size * columns * 4),
      gatheredSquares: place(size * 4),
      gatheredClasses: place(size * 4),
      squared: place(size * 4),
      inputSquares: place(size * 4),
      one: place(size * 4),
      slice: place(Math.max(SLICE, ...this.#layers.map(({ padded }) => padded)) * 4),
      released: place(SLICE * 8),
      words: place(KernelWords.BYTES),
    };
    const missing = next - kernel.memory.buffer.byteLength;
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / 65_536));
    const { buffer } = kernel.memory;
    this.#rows = new Float32Array(buffer, this.#at.rows, rows * columns);
    this.#squares = new Float32Array(buffer, this.#at.squares, rows);
    this.#classes = new Int32Array(buffer, this.#at.classes, rows);
    this.#gathered = new Float32Array(buffer, this.#at.gathered, size * columns);
    new Float32Array(buffer, this.#at.one, size).fill(1);
    this.#load(features, columns, targets);
    const widest = Math.max(columns, ...this.#layers.map(({ padded }) => padded));
    this.#hair = 1 - (widest / 8 + 32) * 2 ** -24;
    const large = this.#layers.some((layer) => this.#isLarge(size, layer));
    this.rounding = roundingOf(largestBatch, large && products.name !== 'kernel' ? BLOCK : CHAIN);
  }

  /** A row that is not of numbers, or of no class, becomes one of zeros that no class is right for, which adds nothing. */
  #load(features: Float32Array | Float64Array, columns: number, targets: ArrayLike<number>): void {
    const classes = this.#layers.at(-1)?.outputs ?? 0;
    this.#rows.set(features);
    for (let row = 0; row < targets.length; row++) {
      let squared = 1;
      const values = this.#rows.subarray(row * columns, (row + 1) * columns);
      for (let column = 0; column < columns; column++) squared += (values[column] as number) ** 2;
      const target = targets[row] as number;
      // Rounded up, so that the length is not.
      this.#squares[row] = squared * (1 + 2 ** -23);
      this.#classes[row] = target;
      const isRow = Number.isFinite(this.#squares[row]) && Number.isInteger(target) && target >= 0 && target < classes;
      if (isRow) continue;
      values.fill(0);
      this.#squares[row] = 1;
      this.#classes[row] = -1;
    }
  }

  #isLarge(rows: number, { inputs, padded }: Layer): boolean {
    return this.#options.products.name === 'tfjs' && rows * inputs * padded >= LARGE;
  }

  run(
    parameters: Float64Array,
    batches: readonly Int32Array[],
    noise: GridNoise,
    deviation: number,
    move: number,
    course?: OptimizerCourse,
  ): void {
    if (course?.rule !== this.#options.rule) throw new RangeError('a rule other than the steps were made for');
    for (const layer of this.#layers) this.#writeWeights(layer, parameters);
    this.#eachKept(course, (kept, state, layer) => this.#writeKept(layer, kept, state));
    const step = deviation / NOISE_SCALE;
    const words = this.#wordsOf(noise);
    for (const [place, batch] of batches.entries()) {
      const rule = course && { rule: course.rule, rate: course.rule.rate(course.step + place) };
      if (batch.length > this.#options.largestBatch)
        throw new RangeError('a batch larger than the steps were made for');
      for (const { sums, inputs, padded } of this.#layers)
        if (batch.length > BLOCK) this.#kernel.zero(sums, 2 * (inputs + 1) * padded);
      // An empty batch releases noise as any other does.
      for (let start = 0; start < Math.max(1, batch.length); start += BLOCK) {
        const block = batch.subarray(start, start + BLOCK);
        const input = this.#gather(block);
        this.#forward(input, block.length);
        this.#backward(block.length);
        this.#clip(input, block.length);
        const last = start + BLOCK >= batch.length;
        const sums = batch.length > BLOCK;
        for (let layer = 0; layer < this.#layers.length; layer++)
          this.#descend(layer, input.rows, block.length, { sums, last, words, step, move, rule });
      }
    }
    for (const layer of this.#layers) this.#readWeights(layer, parameters);
    this.#eachKept(course, (kept, state, layer) => this.#readKept(layer, kept, state));
  }

  /** The noise's words in the kernel's memory: those of its last noise, if it is the same. */
  #wordsOf(noise: GridNoise): KernelWords {
    if (this.#words?.of !== noise) this.#words = { of: noise, words: noise.lodge(this.#kernel, this.#at.words) };
    return this.#words.words;
  }

  /** What the kernel asks where doubles do not tell. */
  isUnderCurve(x: number, box: number, second: bigint): number {
    return this.#words?.words.isUnderCurve(x, box, second) ?? 0;
  }

  /** Every array that the optimizer keeps, layer by layer. */
  #eachKept(
    course: OptimizerCourse | undefined,
    action: (kept: number, state: Float64Array, layer: Layer) => void,
  ): void {
    if (course === undefined) return;
    keptBy(course.rule).forEach((name, index) => {
      const state = course.state[name];
      if (state !== undefined) for (const layer of this.#layers) action(layer.kept[index] as number, state, layer);
    });
  }

  /** Where the rows of a block lie, with their squared lengths and classes: in place if they follow one another, else gathered. */
  #gather(block: Int32Array): { rows: number; squares: number; classes: number } {
    const { columns } = this.#options;
    const at = this.#at;
    const first = block[0] ?? 0;
    if (block.every((row, place) => row === first + place)) {
      return {
        rows: at.rows + first * columns * 4,
        squares: at.squares + first * 4,
        classes: at.classes + first * 4,
      };
    }
    const { buffer } = this.#kernel.memory;
    const squares = new Float32Array(buffer, at.gatheredSquares, block.length);
    const classes = new Int32Array(buffer, at.gatheredClasses, block.length);
    for (let place = 0; place < block.length; place++) {
      const row = block[place] as number;
      this.#gathered.set(this.#rows.subarray(row * columns, (row + 1) * columns), place * columns);
      squares[place] = this.#squares[row] as number;
      classes[place] = this.#classes[row] as number;
    }
    return { rows: at.gathered, squares: at.gatheredSquares, classes: at.gatheredClasses };
  }

  #forward(input: { readonly rows: number; readonly classes: number }, size: number): void {
    const kernel = this.#kernel;
    let from = input.rows;
    this.#layers.forEach((layer, index) => {
      const { inputs, padded, weights, biases, out } = layer;
      const last = index === this.#layers.length - 1;
      const to = last ? layer.deltas : out;
      if (this.#isLarge(size, layer)) {
        const product = this.#multiply(
          { at: from, rows: size, columns: inputs },
          { at: weights, rows: inputs, columns: padded },
        );
        this.#numbers(to, product.length).set(product);
        kernel.addRows(to, biases, size, padded);
      } else {
        kernel.fillRows(to, biases, size, padded);
        kernel.gemm(from, inputs * 4, 4, weights, padded * 4, to, padded * 4, size, padded, inputs, CHAIN);
      }
      if (!last) kernel.relu(to, size * padded);
      else kernel.softmaxDelta(to, input.classes, size, padded);
      from = to;
    });
  }

  #backward(size: number): void {
    const kernel = this.#kernel;
    for (let index = this.#layers.length - 1; index > 0; index--) {
      const { inputs, padded, weights, transposed, deltas } = this.#layers[index] as Layer;
      const before = this.#layers[index - 1] as Layer;
      kernel.transpose(transposed, weights, inputs, padded);
      kernel.zero(before.deltas, size * inputs);
      kernel.gemm(
        deltas,
        padded * 4,
        4,
        transposed,
        inputs * 4,
        before.deltas,
        inputs * 4,
        size,
        inputs,
        padded,
        CHAIN,
      );
      kernel.reluGate(before.deltas, before.out, size * inputs);
    }
  }

  /** Shortens each row's gradient by its deltas: its squared length is Σ |delta|² (|input|² + 1) over the layers. */
  #clip(input: { readonly rows: number; readonly squares: number }, size: number): void {
    const kernel = this.#kernel;
    const { squared, inputSquares, one } = this.#at;
    kernel.zero(squared, size);
    this.#layers.forEach(({ deltas, padded }, index) => {
      const before = this.#layers[index - 1];
      let squares = input.squares;
      if (before !== undefined) {
        squares = inputSquares;
        this.#numbers(squares, size).fill(1);
        kernel.addNorms(squares, before.out, size, before.padded, one);
      }
      kernel.addNorms(squared, deltas, size, padded, squares);
    });
    const dropped = kernel.clipFactors(squared, size, this.#options.clipNorm, this.#hair);
    for (const { deltas, out, padded } of this.#layers) {
      kernel.scaleRows(deltas, squared, size, padded);
      if (dropped === 0) continue;
      kernel.dropRows(deltas, squared, size, padded);
      kernel.dropRows(out, squared, size, padded);
    }
  }

  /** Makes a layer's gradient in slices: added to the sums, or, of the last block, noised and descended. */
  #descend(index: number, rows: number, size: number, turn: Turn): void {
    const kernel = this.#kernel;
    const layer = this.#layers[index] as Layer;
    const { inputs, padded, deltas, width } = layer;
    const { slice, one } = this.#at;
    const from = this.#layers[index - 1]?.out ?? rows;
    const whole = this.#isLarge(size, layer)
      ? this.#multiply({ at: from, rows: size, columns: inputs }, { at: deltas, rows: size, columns: padded }, true)
      : undefined;
    const some = Math.max(1, Math.floor(SLICE / padded));
    for (let row = 0; row < width; row += some) {
      const height = Math.min(some, width - row);
      const count = height * padded;
      if (whole === undefined) {
        kernel.zero(slice, count);
        kernel.gemm(from + row * 4, 4, inputs * 4, deltas, padded * 4, slice, padded * 4, height, padded, size, CHAIN);
      } else this.#numbers(slice, count).set(whole.subarray(row * padded, row * padded + count));
      this.#move(layer, row, height, turn);
    }
    // The bias's input is a column of ones.
    kernel.zero(slice, padded);
    kernel.gemm(one, 0, 4, deltas, padded * 4, slice, padded * 4, 1, padded, size, CHAIN);
    this.#move(layer, inputs, 1, turn);
  }

  /**
   * Adds the slice to the sums; or moves the weights by both and noise, and leaves padding where it is.
   * @param row the slice's first; the biases are the one after the weights
   */
  #move(layer: Layer, row: number, rows: number, turn: Turn): void {
    const { inputs, outputs, padded } = layer;
    const kernel = this.#kernel;
    const { slice } = this.#at;
    const from = row * padded;
    const sums = turn.sums ? layer.sums + from * 8 : 0;
    if (!turn.last) {
      kernel.accumulate(sums, slice, rows * padded);
      return;
    }
    const weights = row === inputs ? layer.biases : layer.weights + from * 4;
    const [runs, length] = outputs === padded ? [1, rows * padded] : [rows, outputs];
    for (let run = 0; run < runs; run++) {
      const place = run * padded;
      const to = { weights: weights + place * 4, gradient: slice + place * 4, sums: sums && sums + place * 8 };
      if (turn.rule === undefined) this.#descendBy(turn, to, length);
      else {
        const kept = layer.kept.map((at) => at + (from + place) * 8);
        this.#follow(turn, turn.rule, to, kept, length);
      }
    }
  }

  /** Plain descent, noise drawn on the way. */
  #descendBy({ words, step, move }: Turn, { weights, gradient, sums }: SliceAt, length: number): void {
    words.make(length, (from, made, missing) =>
      this.#kernel.descend(
        words.table,
        from,
        words.end,
        weights + made * 4,
        gradient + made * 4,
        sums && sums + made * 8,
        missing,
        1 / step,
        step * move,
      ),
    );
  }

  /** Releases the gradient, some of it at a time, and moves weights by it as the optimizer does. */
  #follow(
    { words, step, move }: Turn,
    { rule, rate }: { readonly rule: StepRule; readonly rate: number },
    { weights, gradient, sums }: SliceAt,
    [first = 0, second = 0]: readonly number[],
    length: number,
  ): void {
    const kernel = this.#kernel;
    const { released } = this.#at;
    for (let start = 0; start < length; start += SLICE) {
      const count = Math.min(SLICE, length - start);
      words.make(count, (from, made, missing) =>
        kernel.release(
          words.table,
          from,
          words.end,
          released + made * 8,
          gradient + (start + made) * 4,
          sums && sums + (start + made) * 8,
          missing,
          1 / step,
          step * move,
        ),
      );
      const moved = weights + start * 4;
      const [mean, square] = [first + start * 8, second + start * 8];
      if (rule.kind === 'adam') {
        kernel.adam(moved, mean, square, released, count, rate, rule.beta1, rule.beta2, rule.stability);
      } else {
        const { momentum, nesterov, weightDecay } = rule;
        kernel.momentum(moved, mean, released, count, rate, momentum, Number(nesterov), weightDecay);
      }
    }
  }

  #numbers(at: number, count: number): Float32Array {
    return new Float32Array(this.#kernel.memory.buffer, at, count);
  }

  #multiply(a: MatrixAt, b: MatrixAt, transposed = false): Float32Array {
    const matrix = ({ at, rows, columns }: MatrixAt) => ({
      values: this.#numbers(at, rows * columns),
      rows,
      columns,
    });
    return this.#options.products.multiply(matrix(a), matrix(b), transposed);
  }

  #writeWeights({ weights, biases, kernel, bias, width, inputs, outputs, padded }: Layer, from: Float64Array): void {
    const matrix = this.#numbers(weights, inputs * padded).fill(0);
    for (let row = 0; row < width; row++)
      matrix.set(from.subarray(kernel + row * outputs, kernel + (row + 1) * outputs), row * padded);
    const isLast = biases === this.#layers.at(-1)?.biases;
    const vector = this.#numbers(biases, padded).fill(isLast ? NO_CLASS : 0);
    vector.set(from.subarray(bias, bias + outputs));
  }

  #readWeights({ weights, biases, kernel, bias, width, inputs, outputs, padded }: Layer, to: Float64Array): void {
    const matrix = this.#numbers(weights, inputs * padded);
    for (let row = 0; row < width; row++)
      to.set(matrix.subarray(row * padded, row * padded + outputs), kernel + row * outputs);
    to.set(this.#numbers(biases, padded).subarray(0, outputs), bias);
  }

  #writeKept(layer: Layer, kept: number, from: Float64Array): void {
    const { bias, inputs, kernel, outputs, padded, width } = layer;
    const values = new Float64Array(this.#kernel.memory.buffer, kept, (inputs + 1) * padded);
    for (let row = 0; row < width; row++)
      values.set(from.subarray(kernel + row * outputs, kernel + (row + 1) * outputs), row * padded);
    values.set(from.subarray(bias, bias + outputs), inputs * padded);
  }

  #readKept(layer: Layer, kept: number, to: Float64Array): void {
    const { bias, inputs, kernel, outputs, padded, width } = layer;
    const values = new Float64Array(this.#kernel.memory.buffer, kept, (inputs + 1) * padded);
    for (let row = 0; row < width; row++)
      to.set(values.subarray(row * padded, row * padded + outputs), kernel + row * outputs);
    to.set(values.subarray(inputs * padded, inputs * padded + outputs), bias);
  }
}

/** Where some of a layer's numbers lie, in bytes; sums 0 for none. */
interface SliceAt {
  readonly weights: number;
  readonly gradient: number;
  readonly sums: number;
}

interface MatrixAt {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whole steps of a network in the kernel; undefined where it can't run, or the rows are too many for its memory. */
export function networkSteps(options: NetworkStepsOptions): FusedSteps | undefined {
  const { targets, columns } = options;
  if (targets.length * columns * 4 > MOST_ROWS) return undefined;
  const kernel = instantiate<NetworkKernel>(kernelCode, {
    isUnderCurve: (x: number, box: number, second: bigint) => steps?.isUnderCurve(x, box, second),
  });
  const steps = kernel && new NetworkSteps(kernel, options);
  return steps;
}
