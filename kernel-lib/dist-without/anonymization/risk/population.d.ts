/** Estimates of how many people are alone in the population with their quasi-identifiers, from a sample of it. */
export interface PopulationUniqueness {
    readonly zayatz: number;
    readonly pitman: number;
    /** NaN where the equations have no solution. */
    readonly slideNegativeBinomial: number;
    /** The one of the three that Dankar et al. 2012 choose. */
    readonly dankar: number;
}
/** How many classes there are of each size. */
export declare function sizeCounts(sizes: ArrayLike<number>): Map<number, number>;
/** Its parameters of greatest likelihood (Hoshino 2001). */
export declare function pitmanParameters(counts: ReadonlyMap<number, number>): {
    readonly theta: number;
    readonly alpha: number;
};
/** Classes of the population, by Shlosser's third estimator (Haas and Stokes 1998), as Chen and Keller-McNulty 1998 use it. */
export declare function shlosser(counts: ReadonlyMap<number, number>, fraction: number): number;
/**
 * Estimates population uniques.
 * @param sizes the sample's class sizes
 * @throws PrivacyError `invalid-argument` where the population is smaller than the sample
 */
export declare function populationUniqueness(sizes: ArrayLike<number>, population: number): PopulationUniqueness;
