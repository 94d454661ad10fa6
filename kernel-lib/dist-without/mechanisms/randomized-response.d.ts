import { type Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Query } from './query.js';
/** How often a report tells the truth, and how often it tells each of the other categories. */
export interface ResponseProbabilities {
    readonly truth: number;
    readonly other: number;
}
export interface RandomizedResponseOptions {
    readonly epsilon: number;
    /** How many answers there are, numbered from 0; 2 unless it is given. */
    readonly categories?: number;
}
/** An estimate with its standard error. */
export interface FrequencyEstimate {
    /** Unbiased, so that it may be less than 0 or more than 1; an estimate cut to [0, 1] would not be. */
    readonly frequency: number;
    readonly standardError: number;
}
/**
 * Randomised response: each person's answer is replaced, with a probability fixed by ε, by one drawn uniformly from all of them, the
 * truth included (Warner 1965 for two answers; Kairouz, Bonawitz and Ramage 2016, section 3 for k). The truth is told with
 * probability e^ε / (e^ε + k − 1). ε-local-DP: each report protects its person against whoever collects them too.
 */
export declare class RandomizedResponse implements Mechanism<unknown, number, number> {
    #private;
    readonly epsilon: Epsilon;
    readonly categories: number;
    readonly description: string;
    /** Probability that the answer is replaced; a double, drawn with exactly, so that the event tells the mechanism to the last bit. */
    readonly uniformProbability: number;
    constructor(options: RandomizedResponseOptions);
    /** The probabilities of the reports that are drawn: those of ε, within the margin of calibration. */
    get probabilities(): ResponseProbabilities;
    /**
     * One person's report.
     * @param answer the true category, 0 to categories − 1
     */
    report(answer: number, random: RandomSource): number;
    /** The share of each category among all who reported, without bias. Post-processing: it costs nothing. */
    estimate(reports: readonly number[]): readonly FrequencyEstimate[];
    /** Binds to a query that gives one person's category: a whole number of 0 to categories − 1. */
    bind<Data>(query: Query<Data, number>, _context: BindingContext): BoundMechanism<Data, number>;
}
/** Randomised response: see {@link RandomizedResponse}. */
export declare const randomizedResponse: (options: RandomizedResponseOptions) => RandomizedResponse;
/** The probabilities of k-ary randomised response at exactly ε: e^ε / (e^ε + k − 1) and 1 / (e^ε + k − 1). */
export declare function responseProbabilities(epsilon: number, categories: number): ResponseProbabilities;
/** The variance, per person, of a category's estimated share where nobody is in it: q(1 − q) / (p − q)². */
export declare function responseVariance({ truth, other }: ResponseProbabilities): number;
