const shown = (value) => {
    if (Array.isArray(value))
        return `[${value.map(shown).join(', ')}]`;
    if (typeof value === 'object' && value !== null)
        return `{ ${fields(value)} }`;
    return typeof value === 'number' ? String(value) : JSON.stringify(value);
};
const fields = (options) => Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${shown(value)}`)
    .join(', ');
/** All of what is asked in one line, such as `mean { "column": "age", "lower": 0, "upper": 120 }`: different questions read differently. */
export const describe = (statistic, options) => `${statistic} { ${fields(options)} }`;
//# sourceMappingURL=description.js.map