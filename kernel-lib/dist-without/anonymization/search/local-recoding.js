import { ClassJudge } from './class-judge.js';
import { byClass } from './distributions.js';
import { LocalClasses } from './local-class.js';
import { levelsInOrder } from './local-levels.js';
/** After so many combinations of levels in a row that gave no class, one more of the next is passed over. */
const PATIENCE = 16;
/** For a left row so many classes are tried, from the one that it costs least to join. */
const MOST_TRIED = 50;
/**
 * Cuts a table into classes that meet all models, each at levels of its own.
 *
 * A sweep: combinations of levels are tried from the least penalty to the largest; at each, rows that no class has yet are grouped, and
 * groups that meet the models are classes. Where none does for long, combinations are passed over, ever more. Rows that are left join the class that it costs least, or are suppressed where that is
 * allowed and costs no more. Undefined where even all rows together fail.
 */
export function* searchLocal(problem) {
    const judge = new ClassJudge(problem);
    const made = new LocalClasses(problem);
    const classes = [];
    const left = yield* sweep(problem, judge, made, classes);
    const rest = joinEach(problem, judge, made, classes, left);
    if (rest.unjoined.length > 0 && !joinTogether(judge, made, classes, rest.unjoined))
        return undefined;
    return { classes: withoutTwins(classes), suppressed: rest.suppressed };
}
function* sweep(problem, judge, made, classes) {
    const { base, grouper } = problem;
    let left = {
        length: base.length,
        keys: base.keys.slice(),
        counts: base.counts.slice(),
        rows: Int32Array.from({ length: base.length }, (_, row) => row),
    };
    const order = levelsInOrder(problem);
    const last = order.length - 1;
    let misses = 0;
    for (let node = 0; node <= last && left.length > 0;) {
        yield { done: node, of: order.length };
        const before = left.length;
        left = withoutClasses(problem, judge, made, classes, left, order[node]);
        if (left.length < before)
            grouper.hold(left);
        misses = left.length < before ? 0 : misses + 1;
        const next = node + 1 + Math.floor(misses / PATIENCE);
        // The last combination, of all columns' highest levels, is never passed over.
        node = node < last ? Math.min(next, last) : next;
    }
    return left;
}
/** Groups what is left at some levels, adds the groups that meet the models to the classes, and gives what is still left. */
function withoutClasses(problem, judge, made, classes, left, levels) {
    const { changes, grouper, lists } = problem;
    const changed = [];
    for (let column = 0; column < levels.length; column++)
        if (levels[column] !== 0)
            changed.push(changes[column]?.[levels[column]]);
    const found = grouper.group(undefined, changed, true);
    const isTaken = new Uint8Array(found.length);
    let candidates = 0;
    for (let one = 0; one < found.length; one++) {
        if (found.counts[one * lists] < judge.leastRows)
            continue;
        isTaken[one] = 1;
        candidates++;
    }
    if (candidates === 0)
        return left;
    const { starts, order } = byClass(found.of, left.length, found.length);
    const rows = order.map((place) => left.rows[place]);
    for (let one = 0; one < found.length; one++) {
        if (isTaken[one] === 0)
            continue;
        const members = rows.subarray(starts[one], starts[one + 1]);
        if (!judge.isBySize && !judge.holds(members)) {
            isTaken[one] = 0;
            candidates--;
        }
        else
            classes.push(made.of(levels, found.keys, one, {
                members: Array.from(members),
                rows: found.counts[one * lists],
            }));
    }
    return candidates === 0 ? left : without(left, (place) => isTaken[found.of[place]] !== 0, problem);
}
/** What is left without some rows, in the same memory. */
function without(left, isGone, { layout: { words }, lists }) {
    const { keys, counts, rows } = left;
    let length = 0;
    for (let place = 0; place < left.length; place++) {
        if (isGone(place))
            continue;
        for (let word = 0; word < words; word++)
            keys[length * words + word] = keys[place * words + word];
        for (let list = 0; list < lists; list++)
            counts[length * lists + list] = counts[place * lists + list];
        rows[length++] = rows[place];
    }
    return { length, keys, counts, rows };
}
/** Each left row joins the class that it costs least, of those that then hold; or is suppressed, where that is allowed and costs no more. */
function joinEach(problem, judge, made, classes, left) {
    const suppressed = [];
    const unjoined = [];
    let allowed = problem.limit;
    for (const row of left.rows.subarray(0, left.length)) {
        const alone = made.alone(row);
        if (alone.rows === 0)
            continue;
        const best = cheapestThatHolds(judge, made, classes, alone);
        // A suppressed row costs 1: all of its cells are lost.
        const isSuppressed = (best === undefined || best.cost >= alone.rows) && alone.rows <= allowed;
        if (isSuppressed) {
            allowed -= alone.rows;
            suppressed.push(row);
        }
        else if (best === undefined)
            unjoined.push(row);
        else
            classes[best.at] = made.joined(classes[best.at], alone);
    }
    const rest = unjoined.reduce((sum, row) => sum + made.alone(row).rows, 0);
    return rest <= allowed ? { suppressed: [...suppressed, ...unjoined], unjoined: [] } : { suppressed, unjoined };
}
function cheapestThatHolds(judge, made, classes, alone) {
    if (judge.survivesMerging)
        return cheapest(made, classes, alone, 1)[0];
    return cheapest(made, classes, alone, MOST_TRIED).find(({ at }) => judge.holds([...classes[at].members, ...alone.members]));
}
/** The classes that cost least to join, so many of them, the cheapest first; of equal ones the first. */
function cheapest(made, classes, other, wanted) {
    const best = [];
    let most = Infinity;
    for (let at = 0; at < classes.length; at++) {
        const cost = made.costOfJoining(classes[at], other, most);
        if (cost >= most)
            continue;
        const place = best.findIndex((known) => known.cost > cost);
        best.splice(place < 0 ? best.length : place, 0, { at, cost });
        if (best.length > wanted)
            best.pop();
        if (best.length === wanted)
            most = best[wanted - 1].cost;
    }
    return best;
}
/** Rows that no class may have alone are one class, which other classes join until it holds; false where none is left before. */
function joinTogether(judge, made, classes, rows) {
    let together = made.alone(rows[0]);
    for (const row of rows.slice(1)) {
        const next = made.alone(row);
        if (made.costOfJoining(together, next) === Infinity)
            return false;
        together = made.joined(together, next);
    }
    while (!judge.holds(together.members)) {
        const [best] = cheapest(made, classes, together, 1);
        if (best === undefined)
            return false;
        together = made.joined(together, classes[best.at]);
        classes.splice(best.at, 1);
    }
    classes.push(together);
    return true;
}
/** Classes whose cells read the same are one; the models that each meets, both together meet. */
function withoutTwins(classes) {
    const byCells = new Map();
    for (const one of classes) {
        const cells = `${one.levels.join(',')};${one.codes.join(',')}`;
        const twin = byCells.get(cells);
        byCells.set(cells, twin === undefined ? one : { ...one, members: [...twin.members, ...one.members], rows: twin.rows + one.rows });
    }
    return [...byCells.values()];
}
//# sourceMappingURL=local-recoding.js.map