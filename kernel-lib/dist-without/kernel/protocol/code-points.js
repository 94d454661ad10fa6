/** Places in a text as the protocol counts them, in code points; JavaScript counts UTF-16 units. */
/** The UTF-16 offset of a place given in code points. */
export function unitsOf(text, points) {
    let units = 0;
    for (let left = points; left > 0 && units < text.length; left--)
        units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
    return units;
}
/** The place in code points of a UTF-16 offset. */
export const pointsOf = (text, units) => Array.from(text.slice(0, units)).length;
//# sourceMappingURL=code-points.js.map