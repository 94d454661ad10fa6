import type { RiskFigures } from '../../reports/risk.js';
import type { TableLike } from '../../tables/index.js';
import type { AbortSignalLike } from '../../work/interruption.js';
import { type Missing } from './class-sizes.js';
import { type PopulationUniqueness } from './population.js';
export interface RiskOptions {
    readonly quasiIdentifiers: readonly string[];
    /** A row is at risk where the chance to name it rightly is above. Default .1. */
    readonly threshold?: number;
    /** How many people the table was sampled from, for estimates of population uniqueness. */
    readonly population?: number;
    /** The rows that are released, where the table is the population itself: journalist and marketer risk are then known, not estimated. */
    readonly released?: (row: number) => boolean;
    /** Default `value`: a missing cell is like a missing cell. With `wildcard` it is like any. */
    readonly missing?: Missing;
}
/** The risk under one kind of attacker. */
export interface AttackerRisk {
    /** The share of rows whose chance is above the threshold. */
    readonly atRisk: number;
    /** The largest chance of any row. */
    readonly highest: number;
    /** The share of rows that are named rightly, on average. */
    readonly success: number;
}
/** Risk of re-identification by the quasi-identifiers alone: measured, and no guarantee. */
export interface Risk {
    readonly rows: number;
    readonly classes: number;
    readonly smallestClass: number;
    /** The share of rows that are alone in the table. */
    readonly sampleUniqueness: number;
    /** Knows that a person is in the table (Dankar and El Emam 2010). */
    readonly prosecutor: AttackerRisk;
    /** Knows the population, and not who is in the table; undefined without a population. */
    readonly journalist?: AttackerRisk;
    /** Names as many rows as possible: the mean chance. */
    readonly marketer: number;
    /** Population uniques as a share of the population; undefined without its size. */
    readonly populationUniqueness?: PopulationUniqueness;
}
/**
 * Measures re-identification risk. Rows that are suppressed in all quasi-identifiers count as nobody's: in no class, in no mean.
 * It says nothing about attackers who know more, and nothing about what a class tells of its members' other columns.
 * @throws PrivacyError `invalid-argument` on unknown columns
 */
export declare function measureRisk(data: TableLike, options: RiskOptions): Risk;
/** The figures of a risk report. @param linked the share of rows that a linkage attack named rightly, where one was run */
export declare function riskFigures(data: TableLike, quasiIdentifiers: readonly string[], linked?: number): RiskFigures;
/** How many rows are alone by some of their columns. */
export interface UniquenessByKnown {
    /** How many columns an attacker knows. */
    readonly known: number;
    /** The share of rows that are alone: the mean over all choices of so many columns, and the largest. */
    readonly mean: number;
    readonly largest: number;
}
/** The share of unique rows by the number of columns known, over all choices of columns. */
export declare function uniquenessByKnown(data: TableLike, columns: readonly string[], { signal }?: {
    readonly signal?: AbortSignalLike;
}): Promise<UniquenessByKnown[]>;
