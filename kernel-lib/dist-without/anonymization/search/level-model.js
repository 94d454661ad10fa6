/** How strongly steps without evidence are held at zero. */
const RIDGE = 0.3;
/**
 * A guess at a logarithm over the lattice, learnt from the nodes that were checked: a constant and a term for each step of each column,
 * by ridge regression. Searches order their checks by it; no result depends on it.
 */
export class LevelModel {
    #lattice;
    /** Where each column's steps begin among the terms; term 0 is the constant. */
    #first;
    #terms;
    #products;
    #sums;
    #coefficients;
    #seen = [];
    constructor(lattice) {
        this.#lattice = lattice;
        let terms = 1;
        this.#first = lattice.heights.map((height) => {
            const first = terms;
            terms += height;
            return first;
        });
        this.#terms = terms;
        this.#products = new Float64Array(terms * terms);
        for (let term = 0; term < terms; term++)
            this.#products[term * terms + term] = term === 0 ? 1e-6 : RIDGE;
        this.#sums = new Float64Array(terms);
        this.#coefficients = new Float64Array(terms);
    }
    learn(levels, value) {
        const present = [
            0,
            ...this.#first.flatMap((first, column) => Array.from({ length: levels[column] }, (_, step) => first + step)),
        ];
        for (const one of present) {
            this.#sums[one] = this.#sums[one] + value;
            for (const other of present) {
                const at = one * this.#terms + other;
                this.#products[at] = this.#products[at] + 1;
            }
        }
        this.#seen.push({ levels, value });
    }
    /** Fits all that was learnt; gives the deviation of what was seen from what it would have guessed. */
    fit() {
        const terms = this.#terms;
        const matrix = this.#products.slice();
        const right = this.#sums.slice();
        // Elimination without pivots: the matrix is positive definite.
        for (let row = 0; row < terms; row++) {
            for (let below = row + 1; below < terms; below++) {
                const factor = matrix[below * terms + row] / matrix[row * terms + row];
                if (factor === 0)
                    continue;
                for (let at = row; at < terms; at++)
                    matrix[below * terms + at] =
                        matrix[below * terms + at] - factor * matrix[row * terms + at];
                right[below] = right[below] - factor * right[row];
            }
        }
        for (let row = terms - 1; row >= 0; row--) {
            let rest = right[row];
            for (let at = row + 1; at < terms; at++)
                rest -= matrix[row * terms + at] * right[at];
            right[row] = rest / matrix[row * terms + row];
        }
        this.#coefficients = right;
        const squares = this.#seen.reduce((sum, { levels, value }) => sum + (this.guess(levels) - value) ** 2, 0);
        return Math.sqrt(squares / Math.max(1, this.#seen.length - 5));
    }
    guess(levels) {
        let value = this.#coefficients[0];
        this.#first.forEach((first, column) => {
            for (let step = 0; step < levels[column]; step++)
                value += this.#coefficients[first + step];
        });
        return value;
    }
    /** The change that a column's step to a level is guessed to make. */
    step(column, level) {
        return this.#coefficients[this.#first[column] + level - 1];
    }
    /** The guesses for all nodes. */
    guesses(into) {
        const { heights, strides } = this.#lattice;
        into[0] = this.#coefficients[0];
        let filled = 1;
        heights.forEach((height, column) => {
            for (let level = 1; level <= height; level++) {
                const change = this.step(column, level);
                const from = level * strides[column];
                for (let at = 0; at < filled; at++)
                    into[from + at] = into[from - filled + at] + change;
            }
            filled *= height + 1;
        });
    }
}
//# sourceMappingURL=level-model.js.map