/** Generalisation hierarchies: read and written as ARX's CSV, or made from a column. */
export { dateHierarchy, numberHierarchy, placeHierarchy, } from './automatic.js';
export { formatHierarchy, parseHierarchy } from './csv.js';
export { hierarchyOf, suppressionHierarchy } from './hierarchy.js';
//# sourceMappingURL=index.js.map