const recipeIn = (value) => (typeof value === 'object' || typeof value === 'function') && value !== null
    ? (value.recipe ?? value)
    : value;
/** The recipe of what a function makes of its options; undefined where one of them can't be copied, such as a loss of a cell's own. */
export function recipeOf(make, options) {
    const parts = Object.entries(options).map(([name, value]) => [name, recipeIn(value)]);
    try {
        return structuredClone({ make, options: Object.fromEntries(parts) });
    }
    catch {
        return undefined;
    }
}
const isRecipe = (value) => typeof value === 'object' && value !== null && typeof value.make === 'string';
/** Makes a value of its recipe. */
export function remade({ make, options }, makers) {
    const parts = Object.entries(options).map(([name, value]) => [name, isRecipe(value) ? remade(value, makers) : value]);
    const maker = makers[make];
    if (maker === undefined)
        throw new TypeError(`no "${make}" is known here`);
    return maker(Object.fromEntries(parts));
}
//# sourceMappingURL=recipe.js.map