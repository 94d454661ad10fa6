import { wordOf } from './tasks.js';
/** Each of them with the same chance, drawn for independently: Poisson sampling. */
export const sampled = (all, rate, random) => all.filter(() => Number(wordOf(random)) / 2 ** 64 < rate);
/** So many of them, every choice as likely, in the order of the list; all where there are no more. */
export function chosen(all, size, random) {
    if (size >= all.length)
        return all;
    const keys = new Map(all.map((one) => [one, wordOf(random)]));
    const keyOf = (one) => keys.get(one) ?? 0n;
    const first = new Set([...all].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).slice(0, size));
    return all.filter((one) => first.has(one));
}
//# sourceMappingURL=selection.js.map