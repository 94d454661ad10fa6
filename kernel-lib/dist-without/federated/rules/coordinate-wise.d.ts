import { type Rule, type Tolerance } from './rule.js';
/** The median of every coordinate; of an even number of values, the mean of the two in the middle (Yin et al. 2018, Definition 1). */
export declare function median({ byzantine }?: Partial<Tolerance>): Rule;
/** The mean of every coordinate without its f smallest and f largest values (Yin et al. 2018, Definition 2). */
export declare function trimmedMean({ byzantine }: Tolerance): Rule;
/** The trimmed mean as Flower's `FedTrimmedAvg` counts: ⌊βn⌋ values are cut from each end. */
export declare function trimmedMeanOfFraction({ beta }: {
    readonly beta: number;
}): Rule;
/** The mean, in every coordinate, of the n − f values nearest the median (Xie, Koyejo and Gupta 2018, MeaMed). */
export declare function meaMed({ byzantine }: Tolerance): Rule;
