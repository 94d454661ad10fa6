import { invalidArgument } from '../../core/errors.js';

/** Kinds of entities, such as PER and LOC, as tags of tokens in IOB2: O, and B-KIND, I-KIND for each. */
export function tagsOf(kinds: readonly string[]): readonly string[] {
  if (kinds.length === 0 || new Set(kinds).size !== kinds.length)
    throw invalidArgument('kinds', 'one kind or more, each once');
  return Object.freeze(['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])]);
}

/** Whether a tag may follow another: the inside of an entity follows its beginning or its inside. `undefined` is the start. */
export const mayFollow = (tag: string, before: string | undefined): boolean =>
  !tag.startsWith('I-') || before === `B-${tag.slice(2)}` || before === tag;

/**
 * The best sequence of legal tags by the sum of their scores (Viterbi 1967): what is legal is public, so it costs no privacy.
 * @param scores `tags.length` numbers a token
 */
export function bestTags(scores: Float64Array, tags: readonly string[]): string[] {
  const length = scores.length / tags.length;
  if (length === 0) return [];
  const legal = tags.map((tag) => tags.map((before) => mayFollow(tag, before)));
  let best = tags.map((tag, index) => (mayFollow(tag, undefined) ? (scores[index] as number) : -Infinity));
  const from: number[][] = [];
  for (let token = 1; token < length; token++) {
    const back: number[] = [];
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
      return greatest + (scores[token * tags.length + tag] as number);
    });
    from.push(back);
  }
  let last = best.indexOf(Math.max(...best));
  const path = [last];
  for (const back of from.reverse()) path.push((last = back[last] as number));
  return path.reverse().map((tag) => tags[tag] as string);
}
