import { SourceMap, type SourceMapPayload } from 'node:module';
import { type Runnable } from '../compiler/emit.js';

/** A line and a column, counted from zero. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Leads a place in what is run back to the text as written; undefined for what was not written. */
export type Positions = (place: Place) => Place | undefined;

/** Leads back through the compiler's source map, and then through the kernel's own edits. */
export function positionsOf({ javascript, sourceMap, edited }: Runnable, text: string): Positions {
  let opened: { readonly map: SourceMap; readonly starts: readonly number[] } | undefined;
  const lines = javascript.split('\n').length;
  return ({ line, column }) => {
    // The kernel's own words stand before the first line and after the last.
    if (line < 0 || line >= lines) return undefined;
    // Most of what is run never fails.
    opened ??= {
      map: new SourceMap(JSON.parse(sourceMap) as SourceMapPayload),
      starts: [0, ...Array.from(edited.written.matchAll(/\n/g), ({ index }) => index + 1)],
    };
    const entry = opened.map.findEntry(line, column);
    if (!('originalLine' in entry)) return undefined;
    const start = opened.starts[entry.originalLine] ?? 0;
    const offset = Math.min(edited.original(start + entry.originalColumn), text.length);
    const before = text.slice(0, text[offset] === '(' ? calleeOf(text, offset) : offset);
    return { line: before.split('\n').length - 1, column: before.length - (before.lastIndexOf('\n') + 1) };
  };
}

/**
 * Where the name begins that is called at a parenthesis. `f()` is called at its name, but what is run, `(0, exports.f)()`, at the
 * parenthesis.
 */
const calleeOf = (text: string, parenthesis: number): number =>
  parenthesis - (/[\p{ID_Continue}$]*$/u.exec(text.slice(0, parenthesis))?.[0].length ?? 0);
