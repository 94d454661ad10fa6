/** Tables as callers have them (frames, arrays, records), read once into typed arrays; and CSV, read into one. */
export { cellsOf, columnNames, columnOf, columnsOf, matrixOf, replaceColumns, rowCount, rowsOf, rowsOfTable, vectorOf, withColumns, withoutColumns, } from './table.js';
export { joinPublic } from './join.js';
export { parseCsv, readCsv } from './csv.js';
export { decodeText } from './encoding.js';
//# sourceMappingURL=index.js.map