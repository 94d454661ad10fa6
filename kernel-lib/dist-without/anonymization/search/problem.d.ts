import { type Classes, type FieldChange, type Grouper } from '../classes/grouper.js';
import { type KeyLayout } from '../classes/key-layout.js';
import { type GeneralizedColumn } from '../hierarchies/generalized-column.js';
import type { Hierarchy } from '../hierarchies/hierarchy.js';
import type { BoundLoss, LossContext, LossMeasure } from '../loss/loss.js';
import { type BoundModel, type PrivacyModel } from '../models/model.js';
import type { CodedTable } from '../table/coded-table.js';
import { type Distributions } from './distributions.js';
/** What is asked: which columns are generalised by which hierarchies, until which models hold, at the least loss by which measure. */
export interface Question {
    readonly hierarchies: Readonly<Record<string, Hierarchy>>;
    readonly models: readonly PrivacyModel[];
    readonly loss: LossMeasure;
    /** The share of released rows that may be suppressed: at most ⌊limit · rows⌋. */
    readonly suppressionLimit: number;
    /** The rows that are released, 1 each, where the table is a population; undefined where all are. */
    readonly subset?: Uint8Array | undefined;
}
/** A question about one table, read into keys and lookup arrays: what every search works on. */
export interface Problem {
    /** Released rows. */
    readonly rows: number;
    readonly tableRows: number;
    readonly columns: readonly GeneralizedColumn[];
    readonly layout: KeyLayout;
    readonly grouper: Grouper;
    /** Counts of a class: of released rows, and of the population where there is one. */
    readonly lists: number;
    /** The distinct rows, copied out of the grouper, which holds them. */
    readonly base: Classes;
    /** The row of `base` that each row of the table is. */
    readonly baseOf: Int32Array;
    /** Of each sensitive column, the values in each row of `base`. */
    readonly sensitive: readonly Distributions[];
    readonly models: readonly {
        readonly bound: BoundModel;
        readonly sensitive: number;
        readonly needsPopulation: boolean;
    }[];
    readonly loss: BoundLoss;
    /** What other measures are bound to, to be told beside the one that is least. */
    readonly lossContext: LossContext;
    /** The most rows that may be suppressed. */
    readonly limit: number;
    /** What changes in a key when a column goes to a level, from any level below. */
    readonly changes: readonly (readonly FieldChange[])[];
}
/** @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that cannot be asked of the table */
export declare function problemOf(table: CodedTable, question: Question): Problem;
