import { invalidArgument } from '../../core/errors.js';
/** The most combinations of levels that are tried. */
const MOST_NODES = 2 ** 15;
/**
 * Combinations of levels, from the one of least loss on. Where there are more than can be tried, the columns' levels between first and last
 * are left out, first those that lose least more than the level below.
 * @throws PrivacyError `invalid-argument` where first and last levels alone are too many
 */
export function levelsInOrder(problem) {
    const choices = levelChoices(problem);
    const size = choices.reduce((product, { length }) => product * length, 1);
    const nodes = Array.from({ length: size }, (_, node) => {
        let rest = node;
        return Uint8Array.from(choices, (levels) => {
            const level = levels[rest % levels.length];
            rest = Math.floor(rest / levels.length);
            return level;
        });
    });
    const floors = Float64Array.from(nodes, (levels) => problem.loss.floor(levels));
    return Array.from(floors.keys())
        .sort((a, b) => floors[a] - floors[b])
        .map((node) => nodes[node]);
}
/** The levels of each column that are tried. */
function levelChoices({ columns, loss }) {
    const choices = columns.map(({ height }) => Array.from({ length: height + 1 }, (_, level) => level));
    const losses = choices.map((levels, column) => levels.map((level) => loss.floor(columns.map((_, other) => (other === column ? level : 0)))));
    const rise = (column, place) => {
        const [below, own] = [choices[column]?.[place - 1] ?? 0, choices[column]?.[place] ?? 0];
        return losses[column]?.[own] - losses[column]?.[below];
    };
    while (choices.reduce((product, { length }) => product * length, 1) > MOST_NODES) {
        const inner = choices.flatMap((levels, column) => levels.slice(1, -1).map((_, index) => ({ column, place: index + 1 })));
        const least = inner.reduce((best, one) => (best === undefined || rise(one.column, one.place) < rise(best.column, best.place) ? one : best), undefined);
        if (least === undefined)
            throw invalidArgument('quasiIdentifiers', `at most ${String(Math.log2(MOST_NODES))} columns, to be recoded locally`);
        choices[least.column]?.splice(least.place, 1);
    }
    return choices;
}
//# sourceMappingURL=local-levels.js.map