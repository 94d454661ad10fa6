/**
 * Makes edits that do not overlap.
 * @param edits by ascending place; of two at one place the first is made first
 */
export function edit(text, edits) {
    let written = '';
    let from = 0;
    const steps = [];
    for (const { at, added, removed } of edits) {
        written += text.slice(from, at);
        steps.push({ start: written.length, end: written.length + added.length, at, to: at + removed });
        written += added;
        from = at + removed;
    }
    written += text.slice(from);
    return {
        written,
        original(offset) {
            let shift = 0;
            for (const { start, end, at, to } of steps) {
                if (offset < start)
                    break;
                if (offset < end)
                    return at;
                shift = to - end;
            }
            return offset + shift;
        },
    };
}
//# sourceMappingURL=edits.js.map