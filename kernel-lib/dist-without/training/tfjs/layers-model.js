import { invalidArgument, outsideDomain, requireOptions } from '../../core/errors.js';
import { matrixOf, vectorOf } from '../../tables/table.js';
import { descended, descentSettings, planOf, settingsDescription, } from '../descent-models/descent-model.js';
import { scalingOf } from '../features.js';
import { lossOf } from './losses.js';
import { tfjsObjective } from './objective.js';
import { rowTable } from './rows.js';
import { tensorflow } from './tensorflow.js';
/** A tfjs model as a {@link PrivateModel}: its features scaled to [−1, 1] by declared bounds, each row's gradient clipped. */
export class LayersModel {
    #options;
    #settings;
    /** tfjs as the model was made with; known from the first fit or {@link ready} on. */
    #tf;
    constructor(options) {
        requireOptions(options, "{ model, loss: 'categoricalCrossentropy', classes: 2, units: 1000 }");
        if (typeof options.model !== 'object' || options.model.inputs.length !== 1)
            throw invalidArgument('model', 'a LayersModel of one input');
        this.#options = options;
        this.#settings = descentSettings(options);
    }
    get description() {
        const { model, loss } = this.#options;
        const shapes = model.trainableWeights.map(({ name, shape }) => [name, shape]);
        const named = typeof loss === 'string' ? loss : loss.toString();
        return `layersModel(${JSON.stringify(shapes)}, ${named}, ${settingsDescription(this.#settings)})`;
    }
    /** Loads tfjs-node. */
    async ready() {
        this.#tf ??= await tensorflow();
    }
    prepare(features, targets, bounds) {
        const x = this.#rows(features, bounds);
        const truth = vectorOf(targets, 'targets');
        if (truth.length !== x.table.rows)
            throw outsideDomain('targets', 'one for each row of features');
        const { classes } = this.#options;
        if (classes !== undefined && !truth.every((value) => Number.isInteger(value) && value >= 0 && value < classes))
            throw outsideDomain('targets', `whole numbers of 0 to ${String(classes - 1)}`);
        const width = classes ?? 1;
        const rows = Array.from(truth, (value) => classes === undefined ? [value] : Array.from({ length: width }, (_, index) => Number(index === value)));
        return { columns: x.columns, x: x.table, y: rowTable(rows, 'targets'), content: [x.table.values, truth] };
    }
    plan(claim, relation) {
        return planOf(this.#settings, claim, relation);
    }
    *train(rows, plan, run, resume) {
        const { model, loss, physicalBatch } = this.#options;
        const tf = this.#tensorflow();
        const objective = tfjsObjective(tf, {
            model,
            loss: lossOf(tf, loss),
            x: rows.x,
            y: rows.y,
            physicalBatch: physicalBatch ?? 256,
        });
        const parameters = yield* descended('layersModel', objective, plan, this.#settings, run, resume);
        return Object.freeze({ columns: rows.columns, parameters: Object.freeze(Array.from(parameters)) });
    }
    /** The likeliest class of each row, or the number. */
    predict(learnt, features, bounds) {
        const { classes, model } = this.#options;
        const { table, columns } = this.#rows(features, bounds);
        if (columns !== learnt.columns)
            throw outsideDomain('features', `a table of the ${String(learnt.columns)} columns it was fitted on`);
        const tf = this.#tensorflow();
        return tf.tidy(() => {
            this.#load(tf, learnt);
            const all = Int32Array.from({ length: table.rows }, (_, row) => row);
            const output = model.apply(table.tensor(tf, all, table.rows));
            return Array.from((classes === undefined ? output : tf.argMax(output, -1)).dataSync());
        });
    }
    /** The share of rows whose class is right; of numbers, R². */
    score(learnt, features, targets, bounds) {
        const truth = vectorOf(targets, 'targets');
        const predicted = this.predict(learnt, features, bounds);
        if (truth.length !== predicted.length)
            throw outsideDomain('targets', 'one for each row of features');
        if (this.#options.classes !== undefined)
            return predicted.filter((label, row) => label === truth[row]).length / truth.length;
        const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
        const missed = truth.reduce((sum, value, row) => sum + (value - predicted[row]) ** 2, 0);
        return 1 - missed / truth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }
    #tensorflow() {
        if (this.#tf === undefined)
            throw invalidArgument('model', 'ready first: await model.ready(), or fit it');
        return this.#tf;
    }
    #load(tf, { parameters }) {
        let from = 0;
        for (const variable of this.#options.model.trainableWeights) {
            const shape = variable.shape.map((side) => side ?? 0);
            const size = shape.reduce((product, side) => product * side, 1);
            variable.write(tf.tensor(parameters.slice(from, from + size), shape));
            from += size;
        }
    }
    #rows(features, bounds) {
        const matrix = matrixOf(features, 'features');
        const [, ...shape] = this.#options.model.inputs[0]?.shape ?? [];
        const size = shape.reduce((product, side) => product * (side ?? 0), 1);
        const columns = matrix.columns.length;
        if (size !== columns)
            throw outsideDomain('features', `a table of the ${String(size)} columns that the model takes`);
        const values = Float32Array.from(scalingOf(bounds, columns).apply(matrix));
        const tensor = { shape: [matrix.rows, ...shape.map((side) => side ?? 0)], dataSync: () => values };
        return { table: rowTable(tensor, 'features'), columns };
    }
}
/** A tfjs model to give to a {@link DPWrapper}: see {@link LayersModel}. */
export const layersModel = (options) => new LayersModel(options);
//# sourceMappingURL=layers-model.js.map