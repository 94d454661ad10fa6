/** Generalisation hierarchies: read and written as ARX's CSV, or made from a column. */
export { dateHierarchy, numberHierarchy, placeHierarchy, type DateHierarchyOptions, type DateLevel, type NumberHierarchyOptions, type PlaceHierarchyOptions, } from './automatic.js';
export { formatHierarchy, parseHierarchy, type CsvOptions } from './csv.js';
export { hierarchyOf, suppressionHierarchy, type Hierarchy } from './hierarchy.js';
