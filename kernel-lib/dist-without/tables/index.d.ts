/** Tables as callers have them (frames, arrays, records), read once into typed arrays; and CSV, read into one. */
export { cellsOf, columnNames, columnOf, columnsOf, matrixOf, replaceColumns, rowCount, rowsOf, rowsOfTable, vectorOf, withColumns, withoutColumns, type ArrowLike, type ColumnLike, type FrameLike, type Matrix, type PolarsLike, type SeriesLike, type TableColumns, type TableLike, } from './table.js';
export type { Cell, ColumnType } from './column-type.js';
export { joinPublic, type JoinOptions } from './join.js';
export { parseCsv, readCsv, type CsvColumn, type CsvOptions, type CsvTable } from './csv.js';
export { decodeText, type DecodedText, type Encoding } from './encoding.js';
