import { Checker } from './checker.js';
import { Lattice } from './lattice.js';
import { LatticeSums } from './lattice-sums.js';
import { LevelModel } from './level-model.js';
/** Losses closer than this, relatively, are equal: sums over the same rows in another order. */
const ROUNDING = 1e-12;
/**
 * The full-domain generalisation of least loss: proven, since every node with a lower bound below it was checked or lies under one that failed.
 *
 * Ties: of nodes with equal loss (to 1e-12) the one with the lowest sum of levels, and of those the first in the order of their levels,
 * column by column. Yields as it goes; the result is undefined where no node holds.
 */
export function* searchFullDomain(problem) {
    return yield* new Search(problem).run();
}
/** Of so many nodes one is checked before the next are chosen: a choice takes about as long as a check of so many. */
const NODES_PER_CHOICE = 6_500;
class Search {
    problem;
    #checker;
    #lattice;
    /** A loss that the node cannot fall short of. */
    #floors;
    /** Nodes in the order of their floors, and each node's place among them. */
    #order;
    #rank;
    /** 1 for nodes that are decided: checked, or worse than what was found. */
    #closed;
    /** 1 for nodes that hold because a less general one does. */
    #held;
    /** Whether a node that holds shows that more general ones do. */
    #isMonotone;
    /** Whether a node's loss is its floor. */
    #isExact;
    #unmet;
    /** Nodes that are worth a check, in the order of their floors, as of the last choice: so many of them. */
    #candidates;
    #left;
    /** What a choice works in: open nodes below each node, guesses for each node. */
    #below;
    #guesses;
    #stalls = 0;
    #best;
    constructor(problem) {
        this.problem = problem;
        this.#checker = new Checker(problem);
        const { columns, limit, loss, models } = problem;
        const lattice = new Lattice(columns.map(({ height }) => height));
        this.#lattice = lattice;
        this.#isMonotone = limit === 0 || models.every(({ bound }) => bound.survivesMerging);
        // Where nothing may be suppressed, no loss is above its floor.
        this.#isExact = loss.exact || (limit === 0 && loss.floorAbove === undefined);
        this.#closed = new Uint8Array(lattice.size);
        this.#held = new Uint8Array(lattice.size);
        this.#unmet = new LevelModel(lattice);
        this.#floors = new Float64Array(lattice.size);
        const sums = new Uint16Array(lattice.size);
        const levels = new Uint8Array(columns.length);
        for (let node = 0; node < lattice.size; node++) {
            this.#floors[node] = loss.floor(levels);
            for (const level of levels)
                sums[node] = sums[node] + level;
            advance(levels, lattice.heights);
        }
        this.#order = this.#ordered(sums);
        this.#rank = new Int32Array(lattice.size);
        for (let rank = 0; rank < lattice.size; rank++)
            this.#rank[this.#order[rank]] = rank;
        this.#candidates = this.#order.slice();
        this.#left = lattice.size;
        this.#below = new LatticeSums(lattice);
        this.#guesses = new Float64Array(lattice.size);
    }
    /** By floor, then sum of levels, then levels: floors that differ by rounding alone count as equal. */
    #ordered(sums) {
        const floors = this.#floors;
        const order = sortedBy(floors);
        for (let start = 0; start < order.length;) {
            const least = floors[order[start]];
            let end = start + 1;
            while (end < order.length && floors[order[end]] <= least + Math.abs(least) * ROUNDING)
                end++;
            if (end > start + 1) {
                const ties = order
                    .slice(start, end)
                    .sort((a, b) => sums[a] - sums[b] || this.#compare(a, b));
                order.set(ties, start);
            }
            start = end;
        }
        return order;
    }
    #compare(a, b) {
        const first = this.#lattice.levels(a);
        const second = this.#lattice.levels(b);
        for (let column = 0; column < first.length; column++) {
            const difference = first[column] - second[column];
            if (difference !== 0)
                return difference;
        }
        return 0;
    }
    *run() {
        const { heights, size, strides } = this.#lattice;
        const top = size - 1;
        this.#check(top);
        // How much each column matters: the most general node, with one column as it came.
        for (let column = 0; column < heights.length; column++) {
            const node = top - heights[column] * strides[column];
            if (this.#isWorthwhile(node))
                this.#check(node);
        }
        this.#stalls = 0;
        while (this.#stalls < 30 + this.#checker.checks / 10) {
            const { open, nodes } = this.#choice();
            yield { done: size - open, of: size };
            if (open === 0)
                return this.#result();
            for (const node of nodes)
                if (this.#closed[node] === 0)
                    this.#check(node);
        }
        // Answers tell little about other nodes: one after another, from the least loss that is possible.
        this.#checker.hasty = true;
        for (let rank = 0; rank < size; rank++) {
            const node = this.#order[rank];
            if (!this.#isWorthwhile(node))
                continue;
            yield { done: rank, of: size };
            this.#check(node);
        }
        return this.#result();
    }
    /** Whether the node is open and could be better than the best so far. */
    #isWorthwhile(node) {
        return this.#closed[node] === 0 && this.#rank[node] < this.#horizon();
    }
    /** The first rank from which on no node can be better than the best. */
    #horizon() {
        const best = this.#best;
        if (best === undefined)
            return this.#lattice.size;
        if (this.#isExact)
            return best.rank;
        const most = best.loss + Math.abs(best.loss) * ROUNDING;
        let low = 0;
        for (let high = this.#lattice.size; low < high;) {
            const middle = (low + high) >> 1;
            if (this.#floors[this.#order[middle]] <= most)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    /**
     * The checks that are expected to decide most open nodes: a failure closes all that are less general, a success all of greater loss.
     * How probable a failure is, is guessed from what was checked.
     */
    #choice() {
        const { size } = this.#lattice;
        const open = this.#countBelow();
        if (open === 0)
            return { open, nodes: [] };
        return { open, nodes: this.#highest(open, Math.ceil(size / NODES_PER_CHOICE)) };
    }
    /**
     * Counts the open nodes that lie below each node, and drops candidates whose check decides nothing any more: those beyond the horizon
     * are worth one only for what their failure closes. Tells how many are open.
     */
    #countBelow() {
        // Fields are read once: the loops are what a search takes longest for.
        const [candidates, rank, closed, held] = [this.#candidates, this.#rank, this.#closed, this.#held];
        const horizon = this.#horizon();
        const before = this.#left;
        const below = this.#below.counts.fill(0);
        let open = 0;
        for (let at = 0; at < before; at++) {
            const node = candidates[at];
            if (rank[node] >= horizon)
                break;
            if (closed[node] !== 0)
                continue;
            below[node] = 1;
            open++;
        }
        this.#below.sum();
        let left = 0;
        for (let at = 0; at < before; at++) {
            const node = candidates[at];
            if (closed[node] !== 0)
                continue;
            if (left < open || (below[node] > 0 && held[node] === 0))
                candidates[left++] = node;
        }
        this.#left = left;
        return open;
    }
    /** The candidates of the highest scores, so many of them. The first `open` candidates are open. */
    #highest(open, wanted) {
        const slope = 1.7 / Math.max(0.3, this.#unmet.fit());
        this.#unmet.guesses(this.#guesses);
        const [candidates, below, held, guesses] = [this.#candidates, this.#below.counts, this.#held, this.#guesses];
        const { limit } = this.problem;
        // Without suppression one row decides: failure lies half a row away.
        const threshold = Math.log(limit + this.#offset()) + (limit === 0 ? 0.35 : 0);
        const left = this.#left;
        const nodes = [];
        const scores = [];
        // What the last of them scores: others have to do better.
        let least = -1;
        for (let at = 0; at < left; at++) {
            const node = candidates[at];
            const ifFails = held[node] === 0 ? below[node] : 0;
            const ifHolds = 0.3 * Math.max(0, open - at);
            if (Math.max(ifFails, ifHolds) <= least)
                continue;
            const fails = logistic(slope * (guesses[node] - threshold));
            const score = fails * ifFails + (1 - fails) * ifHolds;
            if (score <= least)
                continue;
            let place = scores.length;
            while (place > 0 && scores[place - 1] < score)
                place--;
            scores.splice(place, 0, score);
            nodes.splice(place, 0, node);
            if (nodes.length > wanted) {
                nodes.pop();
                scores.pop();
            }
            if (nodes.length === wanted)
                least = scores[wanted - 1];
        }
        return nodes;
    }
    /** What is added to counts before their logarithm is taken: differences far below the limit matter little. */
    #offset() {
        return 1 + this.problem.limit / 60;
    }
    /** Checks a node and learns from the answer. */
    #check(node) {
        const { loss, lists } = this.problem;
        const levels = this.#lattice.levels(node);
        const verdict = this.#checker.check(levels);
        this.#unmet.learn(levels, Math.log(verdict.unmetRows + this.#offset()));
        this.#closed[node] = 1;
        let decided = false;
        if (verdict.holds) {
            decided = this.#consider(node, levels, verdict);
            if (this.#isMonotone)
                this.#lattice.markAbove(this.#held, levels);
        }
        else if (verdict.closesBelow) {
            decided = true;
            this.#lattice.markBelow(this.#closed, levels);
        }
        const above = loss.floorAbove?.(verdict.classes, lists);
        if (above !== undefined && this.#best !== undefined && above > this.#best.loss * (1 + ROUNDING)) {
            decided = true;
            this.#lattice.markAbove(this.#closed, levels);
        }
        if (!decided)
            this.#stalls++;
    }
    /** Takes a node that holds, where it is better than the best; tells whether it is. */
    #consider(node, levels, { classes, suppressed, suppressedRows }) {
        const { problem } = this;
        const { lists } = problem;
        const loss = this.#isExact
            ? this.#floors[node]
            : problem.loss.of({ levels, classes, lists, suppressed, suppressedRows });
        const best = this.#best;
        if (best !== undefined && !this.#isBetter(node, levels, loss, best))
            return false;
        let released = 0;
        for (let one = 0; one < classes.length; one++)
            if (suppressed[one] === 0 && classes.counts[one * lists] > 0)
                released++;
        this.#best = {
            levels: Array.from(levels),
            loss,
            suppressedRows,
            classes: released,
            checks: 0,
            nodes: this.#lattice.size,
            rank: this.#rank[node],
        };
        return true;
    }
    #isBetter(node, levels, loss, best) {
        if (Math.abs(loss - best.loss) > Math.abs(best.loss) * ROUNDING)
            return loss < best.loss;
        const sum = (all) => Array.from(all).reduce((total, level) => total + level, 0);
        const difference = sum(levels) - sum(best.levels);
        return difference < 0 || (difference === 0 && this.#compare(node, this.#lattice.node(best.levels)) < 0);
    }
    #result() {
        if (this.#best === undefined)
            return undefined;
        const { rank: _rank, ...best } = this.#best;
        return { ...best, checks: this.#checker.checks };
    }
}
const LOGISTIC = Float64Array.from({ length: 1025 }, (_, index) => 1 / (1 + Math.exp((512 - index) / 64)));
/** 1/(1 + e⁻ˣ), to a hundredth: scores need no more, and an exponential each is what they would take longest for. */
const logistic = (x) => LOGISTIC[x > -8 ? (x < 8 ? Math.round(64 * x) + 512 : 1024) : 0];
/** The next combination of levels in mixed radix. */
function advance(levels, heights) {
    for (let column = 0; column < levels.length; column++) {
        if (levels[column] < heights[column]) {
            levels[column] = levels[column] + 1;
            return;
        }
        levels[column] = 0;
    }
}
/** Indices in the order of their values. */
const sortedBy = (values) => Int32Array.from(values, (_, index) => index).sort((a, b) => values[a] - values[b]);
//# sourceMappingURL=full-domain.js.map