import type { CodedColumn } from '../table/coded-column.js';
/** What a privacy model sees of an equivalence class. */
export interface ClassFigures {
    /** Rows of the released table. */
    readonly rows: number;
    /** Rows of the population; the same where no population was given. */
    readonly population: number;
    /** Rows by code of the model's sensitive column; empty for models without one. */
    readonly histogram: Int32Array;
    /** The codes that occur, in any order. */
    readonly present: readonly number[];
}
/** What a privacy model knows of the whole table. */
export interface ModelContext {
    readonly rows: number;
    /** The model's sensitive column and how often each of its values occurs; undefined for models without one. */
    readonly sensitive?: {
        readonly column: CodedColumn;
        readonly counts: Int32Array;
    } | undefined;
}
export interface BoundModel {
    holds(one: ClassFigures): boolean;
    /** Whether a class for which it holds keeps it whatever is merged into it. Searches prune by it. */
    readonly survivesMerging: boolean;
    /** A weaker condition that survives merging, where the model itself does not. */
    required?(one: ClassFigures): boolean;
    /** The least class size, where that is the whole model. */
    readonly leastRows?: number;
    /** Rows that every class for which it holds has, where the model needs so many values. */
    readonly fewestRows?: number;
    /** The model's parameter as one class has it, such as its size, or its distance from the table. */
    measure(one: ClassFigures): number;
}
/** A privacy model: a condition on every equivalence class, as a value. */
export interface PrivacyModel {
    /** Such as `5-anonymity`. */
    readonly name: string;
    /** The sensitive column, for models that protect one. */
    readonly sensitive?: string;
    /** Whether it compares the released rows with a population. */
    readonly needsPopulation: boolean;
    /** Whether it compares all of the population with the release, which takes classes that no two generalised rows overlap. */
    readonly needsDisjointClasses?: boolean;
    /** Whether the largest `measure` of all classes is the table's, or the smallest. */
    readonly worst: 'largest' | 'smallest';
    bind(context: ModelContext): BoundModel;
}
/** @throws PrivacyError `invalid-argument` where something is no list of privacy models, or an empty one */
export declare function checkedModels(models: readonly PrivacyModel[]): readonly PrivacyModel[];
