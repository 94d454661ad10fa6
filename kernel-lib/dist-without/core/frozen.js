/** A deep copy of plain data, frozen: what was checked cannot be changed by whoever still holds the original, nor answer differently later. */
export function frozenCopy(data) {
    if (typeof data !== 'object' || data === null)
        return data;
    const copy = Array.isArray(data)
        ? Array.from({ length: data.length }, (_, index) => frozenCopy(data[index]))
        : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozenCopy(value)]));
    return Object.freeze(copy);
}
//# sourceMappingURL=frozen.js.map