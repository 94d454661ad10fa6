import { type Distances } from './distances.js';
import { type Rule, type Tolerance } from './rule.js';
/**
 * How many nearest updates score one: n − f − 2 as Blanchard et al. 2017 prove it (and Flower counts), or n − f − 1 as the ByzFL library
 * counts. They may choose differently.
 */
export type KrumConvention = 'blanchard' | 'byzfl';
/** A warning of the paper's own assumption, measured on two-class shards of the digits: .343 where the mean reaches .917. */
export declare const KRUM_ON_SKEWED_DATA = "Krum takes single updates for the whole: where clients hold different kinds of rows, it loses much accuracy even without an attack (digits in two-class shards: .34 where the mean has .92)";
/** The sum of the squared distances to the `neighbors` nearest others, for each of the candidates. */
export declare function krumScores(distances: Distances, candidates: readonly number[], neighbors: number): Float64Array;
export interface KrumOptions extends Tolerance {
    /** Default `blanchard`. */
    readonly convention?: KrumConvention;
}
/** The update whose nearest n − f − 2 others are nearest to it (Blanchard et al. 2017, section 3); proven for n ≥ 2f + 3. */
export declare function krum({ byzantine, convention: given }: KrumOptions): Rule;
export interface MultiKrumOptions extends KrumOptions {
    /** How many updates are averaged; default n − f − 2, as proven, or n − f by ByzFL's convention. */
    readonly select?: number;
    /** Whether the selected are weighted by their rows, as Flower does; default false. A client may lie about its rows. */
    readonly weighted?: boolean;
}
/** The mean of the updates with the best Krum scores (Blanchard et al. 2017, section 4). */
export declare function multiKrum({ byzantine, convention: given, select, weighted, }: MultiKrumOptions): Rule;
export interface BulyanOptions extends Tolerance {
    /** `iterated`: Krum again and again on what is left, as El Mhamdi et al. 2018 write it; `at once`: the lowest scores together, as Flower. */
    readonly selection?: 'iterated' | 'at once';
}
/**
 * θ = n − 2f updates chosen by Krum, then in every coordinate the mean of the θ − 2f values nearest their median
 * (El Mhamdi, Guerraoui and Rouault 2018, section 4); proven for n ≥ 4f + 3.
 */
export declare function bulyan({ byzantine, selection }: BulyanOptions): Rule;
