import { repeated, treeAggregationEvent } from '../../accounting/events/event.js';
import { invalidArgument } from '../../core/errors.js';
import { roundDown } from '../../core/rounding.js';
import { DISCRETISATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { gridNoise, NOISE_SCALE } from './grid-noise.js';
/** When units take part, for noise that needs to know: under a relation that leaves all others in their places. */
export function participationOf(sampler, steps, relation) {
    const participation = sampler.participation(steps);
    if (participation === undefined)
        throw invalidArgument('sampler', 'one whose units take part at known steps, such as orderedSampler, for this noise');
    if (relation === 'add-or-remove-one')
        throw invalidArgument('relation', 'replace-one or zero-out for noise that is correlated over the steps');
    return participation;
}
/** A node of the tree: the exact sum of the leaves below it while it fills. */
class TreeRun {
    size;
    restart;
    #noise;
    #step;
    /** Exact sums of the nodes under way, by level. */
    #open = [];
    /** Private sums of the completed left nodes, by level. */
    #released = [];
    #leaves = 0;
    #before;
    constructor(size, deviation, 
    /** Steps after which a new tree begins. */
    restart, random) {
        this.size = size;
        this.restart = restart;
        this.#noise = gridNoise(random);
        this.#step = deviation / NOISE_SCALE;
        this.#before = new Float64Array(size);
    }
    apply(sum) {
        if (this.#leaves === this.restart) {
            this.#leaves = 0;
            this.#open.length = 0;
            this.#released.length = 0;
            this.#before.fill(0);
        }
        const leaf = ++this.#leaves;
        for (let level = 0; 2 ** level <= this.restart; level++) {
            const open = (this.#open[level] ??= new Float64Array(this.size));
            for (let index = 0; index < this.size; index++)
                open[index] = open[index] + sum[index];
            if (leaf % 2 ** level !== 0)
                continue;
            // The node is complete: released once, with noise of its own.
            this.#noise.perturb(open, this.#step);
            this.#released[level] = open;
            this.#open[level] = new Float64Array(this.size);
        }
        const total = new Float64Array(this.size);
        for (let level = 0; 2 ** level <= leaf; level++) {
            if (Math.floor(leaf / 2 ** level) % 2 === 0)
                continue;
            const node = this.#released[level];
            for (let index = 0; index < this.size; index++)
                total[index] = total[index] + node[index];
        }
        for (let index = 0; index < this.size; index++)
            sum[index] = total[index] - this.#before[index];
        this.#before = total;
    }
}
/**
 * Tree aggregation, DP-FTRL (Kairouz et al. 2021): each step's private sum is the difference of two prefix sums, each of which is put
 * together of at most log₂ noisy nodes; a new tree begins with every pass. What is computed from the nodes is post-processing.
 *
 * A run that is resumed begins a new tree where it goes on, and costs no more for it: a tree has at most `passSteps` leaves in a row, a
 * unit's uses are at least as many steps apart, so wherever trees begin, each use is a leaf of one tree and no tree holds two uses.
 * Nodes that were under way are exact sums. They are dropped, unreleased: to keep them is to keep data, and with their noise added
 * beforehand the file and the finished node would differ by the exact sum of the steps between them. Noise is never kept either.
 */
export const treeNoise = (options) => {
    const { passSteps } = options;
    if (!Number.isSafeInteger(passSteps) || passSteps < 1)
        throw invalidArgument('passSteps', 'a whole number of at least 1');
    return Object.freeze({
        description: `tree aggregation, restarted every ${passSteps} steps`,
        event: (noiseMultiplier, steps, sampler, relation) => {
            const { separation } = participationOf(sampler, steps, relation);
            if (separation < Math.min(passSteps, steps))
                throw invalidArgument('passSteps', `at most the ${String(separation)} steps between two uses of a unit`);
            const passes = Math.ceil(steps / passSteps);
            const noise = roundDown(noiseMultiplier / DISCRETISATION_MARGIN);
            return repeated(treeAggregationEvent(noise, [Math.min(passSteps, steps)]), passes);
        },
        start: (size, deviation, steps, random) => new TreeRun(size, deviation, Math.min(passSteps, steps), random),
    });
};
//# sourceMappingURL=tree.js.map