import { codeIn } from '../classes/key-layout.js';
/** Makes and joins classes, and tells what they cost. */
export class LocalClasses {
    problem;
    /** The share of a row's penalty that a cell has, by column, level and code. */
    #penalties;
    /** The highest level at which a cell reads the same, by column, level and code: classes that read the same are one. */
    #settled;
    constructor(problem) {
        this.problem = problem;
        const { columns } = problem;
        this.#penalties = columns.map(({ covered, leaves }) => covered.map((held) => Float64Array.from(held, (values) => (values - 1) / Math.max(1, leaves - 1) / columns.length)));
        this.#settled = columns.map(({ labels, height }) => {
            const settled = labels.map((row) => new Uint8Array(row.length));
            for (let level = height; level >= 0; level--) {
                labels[level]?.forEach((label, code) => {
                    const isSame = level < height && labels[level + 1]?.[code] === label;
                    settled[level][code] = isSame ? settled[level + 1]?.[code] : level;
                });
            }
            return settled;
        });
    }
    /** The class that a generalised key stands for. @param row its place among `keys` */
    of(levels, keys, row, { members, rows }) {
        const { layout } = this.problem;
        const codes = Int32Array.from(layout.fields, (field) => codeIn(keys, row, layout.words, field));
        return this.#class(levels, codes, members, rows);
    }
    /** A distinct row, alone. */
    alone(row) {
        const { base, lists, layout } = this.problem;
        const levels = new Uint8Array(layout.fields.length);
        return this.of(levels, base.keys, row, { members: [row], rows: base.counts[row * lists] });
    }
    #class(levels, codes, members, rows) {
        const own = new Uint8Array(levels.length);
        let penalty = 0;
        for (let column = 0; column < own.length; column++) {
            const code = codes[column];
            const level = this.#settled[column]?.[levels[column]]?.[code];
            own[column] = level;
            codes[column] = this.problem.columns[column]?.groups[level]?.[code];
            penalty += this.#penalties[column]?.[level]?.[code];
        }
        return { levels: own, codes, members, rows, penalty };
    }
    /** How much the rows of two classes cost more as one; infinite where they cannot be, or once it is known to reach `most`. */
    costOfJoining(one, other, most = Infinity) {
        const rows = one.rows + other.rows;
        const before = one.rows * one.penalty + other.rows * other.penalty;
        const bound = (most + before) / rows;
        let penalty = 0;
        for (let column = 0; column < one.codes.length; column++) {
            const code = one.codes[column];
            const level = this.#commonLevel(column, one, other);
            if (level === undefined)
                return Infinity;
            penalty += this.#penalties[column]?.[level]?.[code];
            if (penalty >= bound)
                return Infinity;
        }
        return rows * penalty - before;
    }
    /** Two classes as one, generalised as far as both need; the cost of joining them has to be finite. */
    joined(one, other) {
        const levels = one.levels.map((level, column) => this.#commonLevel(column, one, other) ?? level);
        return this.#class(levels, one.codes.slice(), [...one.members, ...other.members], one.rows + other.rows);
    }
    /** The lowest level at which a cell of both is the same; undefined where the hierarchy ends in several labels and they differ. */
    #commonLevel(column, one, other) {
        const { groups, height } = this.problem.columns[column];
        const [first, second] = [one.codes[column], other.codes[column]];
        for (let level = Math.max(one.levels[column], other.levels[column]); level <= height; level++) {
            if (groups[level][first] === groups[level][second])
                return level;
        }
        return undefined;
    }
}
//# sourceMappingURL=local-class.js.map