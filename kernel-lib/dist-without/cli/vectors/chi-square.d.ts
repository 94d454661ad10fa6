/** Counts of categories with the probabilities they should have. */
export interface Category {
    readonly observed: number;
    readonly probability: number;
}
/** Pr[χ² with `degrees` degrees of freedom ≥ statistic], by the finite sums for whole and half shapes (Abramowitz and Stegun 1964, 26.4.4–5). */
export declare function chiSquareTail(statistic: number, degrees: number): number;
/** The chance that draws with these probabilities look as odd as these or odder (Pearson's chi-square test). */
export declare function chiSquarePValue(categories: readonly Category[]): number;
