import { invalidArgument } from '../../core/errors.js';
/** Kinds of entities, such as PER and LOC, as tags of tokens in IOB2: O, and B-KIND, I-KIND for each. */
export function tagsOf(kinds) {
    if (kinds.length === 0 || new Set(kinds).size !== kinds.length)
        throw invalidArgument('kinds', 'one kind or more, each once');
    return Object.freeze(['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])]);
}
/** Places among the outputs that tags share; those of the kinds follow. */
export const [OUTSIDE, BEGINNING, INSIDE] = [0, 1, 2];
/** How much more a kind's output counts than those of beginning and inside. */
const KIND_WEIGHT = 1.4;
/**
 * What tags share: an output for O, for all beginnings, for all insides, and for each kind, of which a tag's score is the sum. What is
 * learnt of a kind's beginning is learnt of its inside, with less noise than for each tag by itself.
 */
export const sharedByTags = (kinds) => {
    const own = (kind) => kinds.map((other) => (other === kind ? KIND_WEIGHT : 0));
    return Object.freeze([
        [1, 0, 0, ...kinds.map(() => 0)],
        ...kinds.flatMap((kind) => [
            [0, 1, 0, ...own(kind)],
            [0, 0, 1, ...own(kind)],
        ]),
    ]);
};
/** Whether a tag may follow another: the inside of an entity follows its beginning or its inside. `undefined` is the start. */
export const mayFollow = (tag, before) => !tag.startsWith('I-') || before === `B-${tag.slice(2)}` || before === tag;
/**
 * The best sequence of legal tags by the sum of their scores (Viterbi 1967): what is legal is public, so it costs no privacy.
 * @param scores `tags.length` numbers a token
 */
export function bestTags(scores, tags) {
    const length = scores.length / tags.length;
    if (length === 0)
        return [];
    const legal = tags.map((tag) => tags.map((before) => mayFollow(tag, before)));
    let best = tags.map((tag, index) => (mayFollow(tag, undefined) ? scores[index] : -Infinity));
    const from = [];
    for (let token = 1; token < length; token++) {
        const back = [];
        const before = best;
        best = tags.map((_, tag) => {
            let chosen = 0;
            let greatest = -Infinity;
            before.forEach((score, previous) => {
                if (legal[tag]?.[previous] === true && score > greatest) {
                    greatest = score;
                    chosen = previous;
                }
            });
            back.push(chosen);
            return greatest + scores[token * tags.length + tag];
        });
        from.push(back);
    }
    let last = best.indexOf(Math.max(...best));
    const path = [last];
    for (const back of from.reverse())
        path.push((last = back[last]));
    return path.reverse().map((tag) => tags[tag]);
}
//# sourceMappingURL=tags.js.map