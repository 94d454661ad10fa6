import { type CsvTable } from '../tables/csv.js';
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
export declare const contentOf: <Kind extends DatasetKind>(kind: Kind, text: string) => DataOf[Kind];
/** How many rows, sentences, lines, or values of all columns there are. */
export declare function sizeOf(data: DataOf[DatasetKind]): number;
