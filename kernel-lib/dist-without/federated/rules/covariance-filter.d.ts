import { type Rule, type Tolerance } from './rule.js';
/**
 * The covariance-bound agnostic filter (Allouah, Guerraoui and Stephan 2025, CAF): updates that stand out along the direction of greatest
 * variance lose weight, until n − 2f of it is left; the mean whose greatest variance was least is taken. n > 2f.
 *
 * The direction is exact; the ByzFL library takes one power iteration from a random vector, so that its answers are draws around this one.
 * Directions are found among the updates' differences, so that all follows from the n × n matrix of their distances.
 */
export declare function covarianceFilter({ byzantine }: Tolerance): Rule;
