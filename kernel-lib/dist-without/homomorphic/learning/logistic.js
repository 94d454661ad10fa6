/**
 * Logistic regression on encrypted rows: the server computes each gradient step, the key's owner decrypts the few weights and encrypts
 * them anew ("client refresh"), since a levelled scheme has no more multiplications then.
 */
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
import { drive } from '../../work/index.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { CkksVector } from '../ckks/ckks-vector.js';
import { requireArray, requireInstance, requireList } from '../arguments.js';
import { ckksParameters } from '../parameters.js';
/** The logistic function within ±8 as a polynomial of degree 3, by least squares (Kim et al. 2018, "Secure logistic regression", section 4). */
export const SIGMOID = Object.freeze([0.5, 0.197, 0, -0.004]);
/** No row's score may be larger in size, for the polynomial to be a logistic function at all. */
const SCORE_BOUND = 16;
const FEATURE_BOUND = 16;
/** Four multiplications in a row: score, two for the polynomial, and the gradient. */
export const logisticParameters = () => ckksParameters({ primeBits: [45, 30, 30, 30, 30, 45], scaleBits: 30 });
const scaledFeatures = new WeakMap();
/** Features times rate / n at the level of the residual: the same in every epoch. */
function scaledOnce(data, rate, level) {
    const known = scaledFeatures.get(data);
    if (known?.rate === rate)
        return known.vectors;
    const vectors = data.features.map((feature) => {
        const lowered = feature.lowered(level + 1);
        const scaled = lowered.multiply(rate / data.rows);
        lowered.dispose();
        return scaled;
    });
    scaledFeatures.set(data, { rate, vectors });
    return vectors;
}
/**
 * One step of gradient descent on encrypted rows and encrypted weights: w − rate · Xᵀ(σ(Xw) − y) / n, with σ the polynomial. Runs at the
 * server, without the key. The first slot of a result holds the weight.
 */
export function logisticStep(data, weights, rate) {
    requireRows(data);
    requireList(weights, 'weights', 'encrypted vectors');
    positive(rate, 'rate');
    const work = pausedStep(data, weights, rate);
    for (;;) {
        const next = work.next();
        if (next.done === true)
            return next.value;
    }
}
/** The same with pauses, some tens of milliseconds apart; whoever leaves it at one has nothing to free. */
function* pausedStep(data, weights, rate) {
    const { features, labels } = data;
    if (weights.length !== features.length)
        throw invalidArgument('weights', `${features.length} vectors`);
    const spare = [];
    const keep = (vector) => {
        spare.push(vector);
        return vector;
    };
    const stepped = [];
    let isDone = false;
    try {
        let score;
        for (const [index, feature] of features.entries()) {
            const product = keep(feature.multiply(weights[index]));
            score =
                score === undefined
                    ? product
                    : keep(keep(score.assuming(SCORE_BOUND)).add(keep(product.assuming(SCORE_BOUND))));
            yield;
        }
        const probability = keep(keep(score.assuming(SCORE_BOUND)).polynomial(SIGMOID));
        yield;
        const residual = keep(keep(probability.assuming(4)).subtract(labels));
        const scaled = scaledOnce(data, rate, residual.depthLeft);
        for (const index of features.keys()) {
            yield;
            const gradient = keep(keep(keep(scaled[index].multiply(residual)).assuming(1)).total());
            const lowered = keep(weights[index].lowered(gradient.depthLeft));
            const weight = keep(keep(lowered.assuming(FEATURE_BOUND)).shortened(1));
            stepped.push(weight.subtract(keep(gradient.assuming(FEATURE_BOUND))));
        }
        isDone = true;
        return stepped;
    }
    finally {
        for (const vector of isDone ? spare : [...spare, ...stepped])
            vector.dispose();
    }
}
/** @throws PrivacyError `invalid-argument` for what are no encrypted rows */
function requireRows(data) {
    requireOptions(data, 'what encryptRows() gives');
    requireList(data.features, 'data.features', 'encrypted vectors');
    requireInstance(data.labels, CkksVector, 'data.labels');
}
function requireDescent(options) {
    requireOptions(options, '{ epochs: 5, rate: 1 }');
    count(options.epochs, 'epochs');
    positive(options.rate, 'rate');
}
/** Checks rows of one length with labels of 0 and 1; gives the length. */
function requireLabelled(rows, labels) {
    requireList(rows, 'rows', 'an array of rows');
    for (const row of rows)
        requireArray(row, 'rows', 'arrays of numbers');
    requireArray(labels, 'labels');
    const width = rows[0]?.length ?? 0;
    if (width < 1 || rows.some(({ length }) => length !== width))
        throw invalidArgument('rows', 'rows of one length');
    if (labels.length !== rows.length || Array.from(labels).some((label) => label !== 0 && label !== 1))
        throw invalidArgument('labels', `${rows.length} numbers 0 or 1`);
    return width;
}
/** Encrypts rows for training: standardised features within ±16, labels 0 or 1. */
export function encryptRows(context, rows, labels) {
    requireInstance(context, CkksContext, 'context');
    const width = requireLabelled(rows, labels);
    const column = (index) => rows.map((row) => (index < width ? row[index] : 1));
    const features = Array.from({ length: width + 1 }, (_, index) => context.encrypt(column(index), { bound: FEATURE_BOUND }));
    return { rows: rows.length, features, labels: context.encrypt(labels, { bound: 1 }) };
}
/**
 * Trains on encrypted rows; server and owner are both here, for a notebook. The weights come last the intercept's.
 * @throws PrivacyError `aborted` when it is interrupted, which it looks for many times in an epoch
 */
export async function trainLogisticEncrypted(rows, labels, options) {
    requireLabelled(rows, labels);
    requireDescent(options);
    const { epochs, label = 'encrypted training', rate, signal } = options;
    const owner = await CkksOwner.create({ parameters: logisticParameters(), rotations: 'sums' });
    try {
        const steps = [];
        const work = pausedEpochs(owner, encryptRows(owner.context, rows, labels), { epochs, rate });
        const onStep = (step) => {
            if (step.weights !== undefined)
                steps.push(step);
        };
        const weights = await drive(work, { label, signal, onStep });
        return { weights, steps };
    }
    finally {
        owner.dispose();
    }
}
/** The epochs as a generator of steps. */
export function* logisticEpochs(owner, data, options) {
    requireInstance(owner, CkksOwner, 'owner');
    requireRows(data);
    requireDescent(options);
    const work = pausedEpochs(owner, data, options);
    try {
        for (;;) {
            const next = work.next();
            if (next.done === true)
                return next.value;
            if (next.value.weights !== undefined)
                yield next.value;
        }
    }
    finally {
        work.return(new Float64Array());
    }
}
/** @internal Epochs, and pauses within them. */
export function* pausedEpochs(owner, data, { epochs, rate }) {
    let weights = new Float64Array(data.features.length);
    for (let epoch = 0; epoch < epochs; epoch++) {
        const pause = { done: epoch, of: epochs };
        const made = [];
        try {
            for (const weight of weights) {
                made.push(owner.context.encrypt(new Float64Array(data.rows).fill(weight), { bound: FEATURE_BOUND }));
                yield pause;
            }
            let milliseconds = 0;
            let next;
            const step = pausedStep(data, [...made], rate);
            try {
                for (;;) {
                    const start = performance.now();
                    next = step.next();
                    milliseconds += performance.now() - start;
                    if (next.done === true)
                        break;
                    yield pause;
                }
            }
            finally {
                step.return([]);
            }
            made.push(...next.value);
            weights = Float64Array.from(next.value, (vector) => owner.decrypt(vector)[0]);
            yield { done: epoch + 1, of: epochs, weights, milliseconds };
        }
        finally {
            for (const vector of made)
                vector.dispose();
        }
    }
    return weights;
}
/** The same descent in the clear, by the same polynomial: what the encrypted one is compared with. */
export function trainLogisticClear(rows, labels, options) {
    requireLabelled(rows, labels);
    requireDescent(options);
    const { epochs, rate } = options;
    const width = (rows[0]?.length ?? 0) + 1;
    const feature = (row, index) => (index < width - 1 ? row[index] : 1);
    const weights = new Float64Array(width);
    for (let epoch = 0; epoch < epochs; epoch++) {
        const gradient = new Float64Array(width);
        rows.forEach((row, place) => {
            let score = 0;
            for (let index = 0; index < width; index++)
                score += feature(row, index) * weights[index];
            const residual = SIGMOID.reduceRight((sum, coefficient) => sum * score + coefficient, 0) - labels[place];
            for (let index = 0; index < width; index++)
                gradient[index] = gradient[index] + feature(row, index) * residual;
        });
        for (let index = 0; index < width; index++)
            weights[index] = weights[index] - (rate * gradient[index]) / rows.length;
    }
    return weights;
}
//# sourceMappingURL=logistic.js.map