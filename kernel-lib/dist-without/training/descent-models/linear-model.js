import { invalidArgument, outsideDomain, requireOptions } from '../../core/errors.js';
import { count, finite } from '../../core/quantities.js';
import { matrixOf, vectorOf } from '../../tables/table.js';
import { scalingOf } from '../features.js';
import { linearObjective, linearScores } from '../objectives/linear.js';
import { recipeOf } from '../recipe.js';
import { descended, descentSettings, planOf, settingsDescription, } from './descent-model.js';
/** What linear regression and multinomial regression share: features, plan and descent. */
class LinearModel {
    name;
    classes;
    recipe;
    settings;
    constructor(name, options, classes) {
        this.name = name;
        this.classes = classes;
        this.settings = descentSettings(options);
        this.recipe = recipeOf(name, options);
    }
    get description() {
        return `${this.name}(${settingsDescription(this.settings)})`;
    }
    prepare(features, targets, bounds) {
        const { columns, values } = this.#features(features, bounds);
        const rows = values.length / columns.length;
        const numbers = vectorOf(targets, 'targets');
        if (numbers.length !== rows)
            throw outsideDomain('targets', 'one for each row of features');
        const scaled = this.scaled(numbers);
        return { columns, features: values, targets: scaled, content: [JSON.stringify(columns), values, scaled] };
    }
    plan(claim, relation) {
        return planOf(this.settings, claim, relation);
    }
    *train(rows, plan, run, resume) {
        const { columns, features, targets } = rows;
        const objective = linearObjective({
            features,
            columns: columns.length,
            targets,
            ...(this.classes !== undefined && { classes: this.classes }),
        });
        const parameters = yield* descended(this.name, objective, plan, this.settings, run, resume);
        return Object.freeze({ columns, outputs: this.outputs, parameters: Object.freeze(Array.from(parameters)) });
    }
    get outputs() {
        return this.classes === undefined || this.classes === 2 ? 1 : this.classes;
    }
    /** The scores of each row, `outputs` numbers a row. */
    scores(learnt, features, bounds) {
        const { columns, values } = this.#features(features, bounds);
        if (learnt.columns.length !== columns.length)
            throw outsideDomain('features', `a table of the ${String(learnt.columns.length)} columns it was fitted on`);
        const all = Array.from({ length: values.length / columns.length }, (_, row) => row);
        return linearScores(values, columns.length, learnt.outputs, learnt.parameters, all);
    }
    #features(features, bounds) {
        const matrix = matrixOf(features, 'features');
        if (matrix.columns.length === 0)
            throw outsideDomain('features', 'a table of at least one column');
        const scale = 1 / Math.sqrt(matrix.columns.length);
        const values = scalingOf(bounds, matrix.columns.length).apply(matrix);
        return { columns: matrix.columns, values: values.map((value) => value * scale) };
    }
}
/** Multinomial logistic regression by private descent, one clipped gradient a row. */
export class MultinomialRegression extends LinearModel {
    constructor(options) {
        requireOptions(options, '{ classes: 10, units: 1400 }');
        super('multinomialRegression', options, count(options.classes, 'classes', 2));
    }
    get description() {
        return `${super.description}, ${String(this.classes)} classes`;
    }
    /** The likeliest class of each row. */
    predict(learnt, features, bounds) {
        const scores = this.scores(learnt, features, bounds);
        const { outputs } = learnt;
        return Array.from({ length: scores.length / outputs }, (_, row) => {
            const own = scores.subarray(row * outputs, (row + 1) * outputs);
            return outputs === 1 ? Number(own[0] >= 0) : own.indexOf(Math.max(...own));
        });
    }
    /** The share of rows whose class is predicted right. */
    score(learnt, features, targets, bounds) {
        const classes = vectorOf(targets, 'targets');
        const predicted = this.predict(learnt, features, bounds);
        if (classes.length !== predicted.length)
            throw outsideDomain('targets', 'one for each row of features');
        return predicted.filter((label, row) => label === classes[row]).length / predicted.length;
    }
    scaled(targets) {
        if (!targets.every((target) => Number.isInteger(target) && target >= 0 && target < this.classes))
            throw outsideDomain('targets', `whole numbers of 0 to ${String(this.classes - 1)}`);
        return targets;
    }
}
/** Linear regression by private descent, one clipped gradient a row. */
export class LinearRegressionByDescent extends LinearModel {
    #lower;
    #upper;
    constructor(options) {
        requireOptions(options, '{ targets: { lower: 0, upper: 100 }, units: 1000 }');
        requireOptions(options.targets, '{ targets: { lower: 0, upper: 100 }, units: 1000 }');
        super('linearRegressionModel', options, undefined);
        this.#lower = finite(options.targets.lower, 'targets.lower');
        this.#upper = finite(options.targets.upper, 'targets.upper');
        if (!(this.#lower < this.#upper && this.#upper - this.#lower < Infinity))
            throw invalidArgument('targets.upper', 'more than targets.lower, by a finite number');
    }
    get description() {
        return `${super.description}, targets ${String(this.#lower)} to ${String(this.#upper)}`;
    }
    /** A number for each row, within the declared targets. */
    predict(learnt, features, bounds) {
        const half = (this.#upper - this.#lower) / 2;
        return Array.from(this.scores(learnt, features, bounds), (score) => this.#lower + half * (1 + Math.max(-1, Math.min(1, score))));
    }
    /** R². */
    score(learnt, features, targets, bounds) {
        const truth = vectorOf(targets, 'targets');
        const predicted = this.predict(learnt, features, bounds);
        if (truth.length !== predicted.length)
            throw outsideDomain('targets', 'one for each row of features');
        const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
        const missed = truth.reduce((sum, value, row) => sum + (value - predicted[row]) ** 2, 0);
        return 1 - missed / truth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }
    /** Targets in [−1, 1]. */
    scaled(targets) {
        const half = (this.#upper - this.#lower) / 2;
        return targets.map((target) => (Math.max(this.#lower, Math.min(this.#upper, target)) - this.#lower) / half - 1);
    }
}
/** Multinomial regression to give to a {@link DPWrapper}: see {@link MultinomialRegression}. */
export const multinomialRegression = (options) => new MultinomialRegression(options);
/** Linear regression to give to a {@link DPWrapper}: see {@link LinearRegressionByDescent}. */
export const linearRegressionModel = (options) => new LinearRegressionByDescent(options);
//# sourceMappingURL=linear-model.js.map