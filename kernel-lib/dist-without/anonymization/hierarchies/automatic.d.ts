import { type Hierarchy } from './hierarchy.js';
export interface NumberHierarchyOptions {
    /** Widths of the intervals, level after level; each a multiple of the one before. Default: 5, 10, 20, … until one interval holds all. */
    readonly widths?: readonly number[];
    /** Where intervals begin. Default 0. */
    readonly from?: number;
    readonly name?: string;
}
/**
 * Intervals for a column of numbers: whole numbers read `20-24`, others `[20, 25)`. The last level is `*`.
 * @throws PrivacyError `invalid-argument` where a width is no multiple of the one before, or a cell no number
 */
export declare function numberHierarchy(cells: ArrayLike<unknown>, { widths, from, name }?: NumberHierarchyOptions): Hierarchy;
/** What a date is generalised to, in the order of levels. */
export type DateLevel = 'month' | 'quarter' | 'year' | 'decade';
export interface DateHierarchyOptions {
    /** Default: month, quarter, year, decade. */
    readonly levels?: readonly DateLevel[];
    readonly name?: string;
}
/**
 * Months, quarters, years and decades for a column of dates: Date objects, or texts that begin with `yyyy-mm-dd` or `yyyy/mm/dd`.
 * @throws PrivacyError `invalid-argument` where levels do not get coarser, or a cell is no date
 */
export declare function dateHierarchy(cells: ArrayLike<unknown>, { levels, name }?: DateHierarchyOptions): Hierarchy;
/** Whether a day exists in the Gregorian calendar. */
export declare const isDate: (year: number, month: number, day: number) => boolean;
export interface PlaceHierarchyOptions {
    /** Between the parts of a place, from the smallest part to the largest or the other way. Default: `/`, `,` or `，`. */
    readonly separator?: string | RegExp;
    /** Which end is the largest part: `浙江省/杭州市/西湖区` is `first`; `Springfield, Illinois, US` is `last`. Default `first`. */
    readonly largest?: 'first' | 'last';
    readonly name?: string;
}
/**
 * Larger and larger places: `浙江省/杭州市/西湖区`, the same written in one piece, postcodes (`310012` → `3100**`) and addresses with commas.
 * Places with fewer parts than the longest stay as they are on the levels they lack.
 */
export declare function placeHierarchy(cells: ArrayLike<unknown>, { separator, largest, name }?: PlaceHierarchyOptions): Hierarchy;
