import type { Values, Weights } from '../../weights/index.js';
import type { Rule } from '../rules/index.js';
import { type ServerOptimizer } from './server-optimizers.js';
import { type Strategy } from './strategy.js';
export interface RobustOptions {
    readonly rule: Rule;
    /** Turns the rule's result into a step of the model; the result itself by default. */
    readonly optimizer?: ServerOptimizer;
    /** An update the server computes on clean rows of its own; for FLTrust. */
    readonly trusted?: (weights: Weights, round: number) => Values;
}
/**
 * A robust rule instead of the mean. Clients count alike: a Byzantine one could claim any number of rows. Where only sums of groups are
 * seen, the rule runs on the groups' means, and tolerates so many groups in which anybody lies.
 */
export declare function robust({ rule, optimizer, trusted }: RobustOptions): Strategy;
