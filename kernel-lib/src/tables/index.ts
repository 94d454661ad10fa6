/** Tables as callers have them (frames, arrays, records), read once into typed arrays. */
export {
  cellsOf,
  columnOf,
  matrixOf,
  rowsOfTable,
  vectorOf,
  type ColumnLike,
  type FrameLike,
  type Matrix,
  type SeriesLike,
  type TableLike,
} from './table.js';
