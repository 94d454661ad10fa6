import { byClass, Merger } from './distributions.js';
/** Classes kept for roll-up, of all snapshots together, in multiples of the table's distinct rows; and how many snapshots. */
const KEPT = 6;
const MOST_SNAPSHOTS = 400;
/**
 * Checks nodes of the lattice by rolling up: a node's classes are made from those of a less general node that was checked before
 * (LeFevre, DeWitt and Ramakrishnan 2005; Kohlmayer et al. 2012), and only changed columns are generalised again.
 */
export class Checker {
    problem;
    membership;
    #snapshots = [];
    #size = 0;
    #clock = 0;
    #mergers;
    #sizesOnly;
    checks = 0;
    /** Whether a check may end once too many rows are suppressed; it then tells nothing of nodes below. */
    hasty = false;
    /** @param membership whether verdicts tell the class of each distinct row, also where no model needs it */
    constructor(problem, membership = false) {
        this.problem = problem;
        this.membership = membership;
        this.#mergers = problem.sensitive.map(({ column }) => new Merger(column.labels.length));
        const sizes = problem.models.map(({ bound }) => bound.leastRows);
        this.#sizesOnly = sizes.includes(undefined) ? undefined : Math.max(...sizes);
    }
    /** @param keep whether the node's classes are worth keeping for others */
    check(levels, keep = true) {
        this.checks++;
        const { problem } = this;
        const source = this.#sourceFor(levels);
        const changes = problem.changes.flatMap((ofColumn, column) => {
            const level = levels[column];
            return level === (source?.levels[column] ?? 0) ? [] : ofColumn.slice(level, level + 1);
        });
        const classes = problem.grouper.group(source?.classes, changes, this.membership || problem.sensitive.length > 0);
        const verdict = this.#judged(classes, source?.sensitive ?? problem.sensitive);
        const from = source?.classes.length ?? problem.base.length;
        if (keep && classes.length <= 0.6 * from)
            this.#keep(levels, classes, verdict.sensitive);
        return verdict;
    }
    #sourceFor(levels) {
        let best;
        for (const snapshot of this.#snapshots) {
            if (best !== undefined && snapshot.classes.length >= best.classes.length)
                continue;
            let below = true;
            for (let column = 0; below && column < levels.length; column++)
                below = snapshot.levels[column] <= levels[column];
            if (below)
                best = snapshot;
        }
        if (best !== undefined)
            best.used = ++this.#clock;
        return best;
    }
    #keep(levels, classes, sensitive) {
        const most = KEPT * this.problem.base.length + 100_000;
        if (classes.length > most / 4)
            return;
        while (this.#snapshots.length >= MOST_SNAPSHOTS || this.#size + classes.length > most) {
            const oldest = this.#snapshots.reduce((least, one) => (one.used < least.used ? one : least));
            this.#snapshots.splice(this.#snapshots.indexOf(oldest), 1);
            this.#size -= oldest.classes.length;
        }
        const copy = {
            length: classes.length,
            keys: classes.keys.slice(),
            counts: classes.counts.slice(),
            of: new Int32Array(0),
        };
        this.#snapshots.push({ levels: Uint8Array.from(levels), classes: copy, sensitive, used: ++this.#clock });
        this.#size += classes.length;
    }
    #judged(classes, from) {
        if (this.#sizesOnly !== undefined)
            return this.#judgedBySize(classes, this.#sizesOnly);
        const { problem } = this;
        const { lists, limit, models } = problem;
        const suppressed = new Uint8Array(classes.length);
        const unmet = new Uint8Array(classes.length);
        const found = { isAbsentRefused: false, rows: 0 };
        const judge = (sensitive, histogram, presentIn) => (one) => {
            if (this.hasty && found.rows > limit)
                return;
            const rows = classes.counts[one * lists];
            const population = classes.counts[one * lists + lists - 1];
            const figures = { rows, population, histogram, present: presentIn() };
            for (const model of models) {
                if (model.sensitive !== sensitive || (rows === 0 && !model.needsPopulation))
                    continue;
                const { bound } = model;
                if (bound.holds(figures))
                    continue;
                if (suppressed[one] === 0)
                    found.rows += rows;
                suppressed[one] = 1;
                // What is not released cannot be suppressed either.
                if (rows === 0)
                    found.isAbsentRefused = true;
                if (bound.survivesMerging || limit === 0 || bound.required?.(figures) === false)
                    unmet[one] = 1;
            }
        };
        const bySize = judge(-1, new Int32Array(0), () => []);
        for (let one = 0; one < classes.length; one++)
            bySize(one);
        const grouped = from.length === 0 ? undefined : byClass(classes.of, classes.of.length, classes.length);
        const sensitive = from.map((distributions, index) => {
            const merger = this.#mergers[index];
            const { starts, order } = grouped;
            return merger.merge(distributions, starts, order, judge(index, merger.histogram, () => merger.present));
        });
        let suppressedRows = 0;
        let unmetRows = 0;
        for (let one = 0; one < classes.length; one++) {
            const rows = classes.counts[one * lists];
            if (suppressed[one] !== 0)
                suppressedRows += rows;
            if (unmet[one] !== 0)
                unmetRows += rows;
        }
        return {
            holds: !found.isAbsentRefused && suppressedRows <= limit,
            closesBelow: unmetRows > limit || (found.isAbsentRefused && limit === 0),
            suppressedRows,
            unmetRows,
            suppressed,
            classes,
            sensitive,
        };
    }
    /** k-anonymity alone: one look at the sizes. */
    #judgedBySize(classes, k) {
        const { counts, length } = classes;
        let suppressedRows = 0;
        const suppressed = new Uint8Array(length);
        for (let one = 0; one < length; one++) {
            const rows = counts[one];
            if (rows >= k)
                continue;
            suppressedRows += rows;
            suppressed[one] = 1;
        }
        const holds = suppressedRows <= this.problem.limit;
        return {
            holds,
            closesBelow: !holds,
            suppressedRows,
            unmetRows: suppressedRows,
            suppressed,
            classes,
            sensitive: [],
        };
    }
}
//# sourceMappingURL=checker.js.map