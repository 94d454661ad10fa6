import {} from './typescript.js';
const PART = '[\\p{ID_Continue}$]';
/** How well a name fits what was typed: from its beginning, ignoring case, somewhere inside; undefined where it does not. */
function rankOf(name, typed) {
    if (name.startsWith(typed))
        return 0;
    const at = name.toLowerCase().indexOf(typed.toLowerCase());
    return at < 0 ? undefined : Math.min(at, 1) + 1;
}
/** What can be written at a place of the cell that is held under `path`. */
export function complete(service, path, code, position) {
    const start = position - (new RegExp(`${PART}*$`, 'u').exec(code.slice(0, position))?.[0].length ?? 0);
    const end = position + (new RegExp(`^${PART}*`, 'u').exec(code.slice(position))?.[0].length ?? 0);
    const typed = code.slice(start, position);
    const entries = service.getCompletionsAtPosition(path, position, {})?.entries ?? [];
    const { compare } = new Intl.Collator();
    const matches = entries
        .flatMap(({ name, kind, sortText }) => {
        const rank = rankOf(name, typed);
        return rank === undefined || name.startsWith('__cell') ? [] : [{ name, kind, sortText, rank }];
    })
        .sort((a, b) => a.rank - b.rank || compare(a.sortText, b.sortText) || compare(a.name, b.name))
        .map(({ name, kind }) => ({ name, kind }));
    return { start, end, matches };
}
//# sourceMappingURL=completion.js.map