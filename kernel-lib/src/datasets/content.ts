import { parseCsv, type CsvTable } from '../tables/csv.js';
import type { DatasetKind } from './dataset-entry.js';

/** A sentence and the tag of each of its words. */
export interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** For each column, the paths from its values up to `*`, as ARX has them. */
export type Hierarchies = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What the data of each kind are. */
export interface DataOf {
  readonly table: CsvTable;
  readonly tokens: readonly TaggedSentence[];
  readonly text: string;
  readonly hierarchies: Hierarchies;
}

/** Words and tags, a line each, apart by a space or a tab; sentences apart by empty lines. */
function sentences(text: string): readonly TaggedSentence[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const pairs = lines.map((line) => /^(.*)[ \t](\S+)$/.exec(line.trimEnd()) ?? ['', line.trim(), 'O']);
      return { tokens: pairs.map(([, token = '']) => token), tags: pairs.map(([, , tag = 'O']) => tag) };
    });
}

const READERS: { readonly [Kind in DatasetKind]: (text: string) => DataOf[Kind] } = {
  table: (text) => parseCsv(text),
  tokens: sentences,
  text: (text) => text,
  hierarchies: (text) => JSON.parse(text) as Hierarchies,
};

export const contentOf = <Kind extends DatasetKind>(kind: Kind, text: string): DataOf[Kind] => READERS[kind](text);

/** How many rows, sentences, lines, or values of all columns there are. */
export function sizeOf(data: DataOf[DatasetKind]): number {
  if (typeof data === 'string') return data.split('\n').filter((line) => line !== '').length;
  if ('values' in data && Array.isArray(data.values) && 'report' in data) return data.values.length;
  return Array.isArray(data)
    ? data.length
    : Object.values(data as Hierarchies).reduce((sum, paths) => sum + paths.length, 0);
}
