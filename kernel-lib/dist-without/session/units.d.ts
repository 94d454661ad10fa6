import { type Question } from '../mechanisms/transformed.js';
import type { Dataset } from './dataset.js';
/**
 * The question as the data set's units ask for it: where a column tells units apart, at most the declared number of rows of each are
 * used, and the sensitivity is as many times as large. A question that bounds the contributions of these units by itself stays as it is.
 * @throws PrivacyError `invalid-argument` for one that bounds the contributions of other units
 */
export declare function askedOfUnits<Data>(question: Question<Data>, { contribution, unit }: Dataset<Data>): Question<Data>;
/** Refuses work that bounds what one row contributes, where a unit may have several. */
export declare function requireRowsAsUnits({ contribution, unit, name }: Dataset<unknown>, work: string): void;
