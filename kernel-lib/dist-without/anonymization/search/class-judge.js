import { Merger } from './distributions.js';
/** Tells of one class after another whether all models hold, from the distinct rows that it is made of. */
export class ClassJudge {
    problem;
    /** No class of fewer released rows holds. */
    leastRows;
    /** Whether a class of so many rows holds whatever they are. */
    isBySize;
    /** Whether a class that holds still does with more rows. */
    survivesMerging;
    #mergers;
    constructor(problem) {
        this.problem = problem;
        const sizes = problem.models.map(({ bound }) => bound.leastRows);
        this.leastRows = problem.models.reduce((most, { bound: { leastRows = 1, fewestRows = 1 } }) => Math.max(most, leastRows, fewestRows), 1);
        this.isBySize = !sizes.includes(undefined);
        this.survivesMerging = problem.models.every(({ bound }) => bound.survivesMerging);
        this.#mergers = problem.sensitive.map(({ column }) => new Merger(column.labels.length));
    }
    /** Whether the class of these distinct rows meets every model. */
    holds(members) {
        const { base, lists, models, sensitive } = this.problem;
        let rows = 0;
        let population = 0;
        for (const member of members) {
            const first = member * lists;
            rows += base.counts[first];
            population += base.counts[first + lists - 1];
        }
        if (rows < this.leastRows)
            return false;
        if (this.isBySize)
            return true;
        const bare = { rows, population, histogram: new Int32Array(0), present: [] };
        if (!models.every(({ bound, sensitive: index }) => index >= 0 || bound.holds(bare)))
            return false;
        return this.#mergers.every((merger, index) => {
            const distributions = sensitive[index];
            if (distributions === undefined)
                return true;
            merger.gather(distributions, members, 0, members.length);
            const figures = { ...bare, histogram: merger.histogram, present: merger.present };
            const holds = models.every(({ bound, sensitive: of }) => of !== index || bound.holds(figures));
            merger.clear();
            return holds;
        });
    }
}
//# sourceMappingURL=class-judge.js.map