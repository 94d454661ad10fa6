import type { RandomSource } from '../core/random.js';
import type { DpEvent } from '../accounting/events/event.js';
import type { LedgerEntry, RunState } from '../ledger/entry.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Account } from './account.js';
/** A run as it is asked for. */
export interface RunRequest {
    readonly label: string;
    /** The mechanism's name in the field, such as `gaussian descent`. */
    readonly mechanism: string;
    /** What one step does to the data. */
    readonly step: DpEvent;
    /** The most steps it may take. */
    readonly steps: number;
    /** What is done once, before the first step, such as a noisy sum that centres features. */
    readonly start?: DpEvent;
    /** Scale of a step's noise in the units of what it is added to; 0 without noise. */
    readonly scale: number;
    /** ε and δ that the whole run claims; what its steps are proven to cost alone, at the budget's δ, where it isn't given. */
    readonly claim?: Claim;
    /** Refuse a run of which not all steps fit into the budget, where otherwise it is cut to the most that fit. All are bought at once. */
    readonly exact?: boolean;
    /** Go on with the run of the same label and step that was interrupted, at the step where it stopped; begin where there is none. */
    readonly resume?: boolean;
}
/** What a training sees of its run: the steps, each debited before it is given, and the randomness to draw with meanwhile. */
export interface RunSteps extends Iterable<number> {
    readonly random: RandomSource;
    /** Steps that the run may take. */
    readonly steps: number;
    /** Steps that were taken before; above 0 where the run was resumed. */
    readonly taken: number;
}
/**
 * Work that draws step after step, on the ledger: its steps are debited before they are drawn, and its randomness ends with it.
 *
 * A training loops over it once. The loop's end, a `break`, an error and an interruption all end the run; what it paid for and did
 * not use stays prepaid for later steps of the same event. Work that is no loop takes each step by {@link Run.step} and ends with {@link Run.end}.
 *
 * @example
 * const run = session.run({ label: 'model', mechanism: 'DP-SGD', step: poissonSampled(0.01, gaussianEvent(1)), steps: 1000, scale: 1 });
 * for (const step of run) {
 *   weights = descend(weights, noisyGradient(weights, run.random));
 *   yield { done: step, of: run.steps };
 * }
 */
export declare class Run implements RunSteps {
    #private;
    /** Where the run's noise comes from; it gives nothing before the first debit, and nothing after the run's end. */
    readonly random: RandomSource;
    /** Runs are begun by `session.run`; `entry` is the run's last one. */
    constructor(account: Account, entry: LedgerEntry, random: RandomSource, whenEnded: () => void);
    get label(): string;
    /** The id of the entry that began it, which reports name it by. */
    get entry(): string;
    get state(): RunState;
    /** Steps that were asked for. */
    get asked(): number;
    /** Steps that it may take: fewer than were asked for where the budget admits no more. */
    get steps(): number;
    /** Steps that were taken. A run that is resumed begins with those of before. */
    get taken(): number;
    /** What was paid and what is left, in a sentence. */
    get summary(): string;
    /**
     * The steps, counted from 1, each debited before it is given. Ends with the last one, or with the last that the budget admits.
     * @throws PrivacyError `run-misused` where the run has ended or another loop uses it
     */
    [Symbol.iterator](): Iterator<number, void, void>;
    /**
     * Debits the next step and gives its number, from 1; for work that is no loop.
     * @throws PrivacyError `run-misused` where it has ended, all steps are taken or a loop uses it; `budget-exceeded` where other
     * releases have meanwhile used up what the step would cost
     */
    step(): number;
    /** Ends the run and its randomness. What it paid for and did not use stays prepaid. Ending it again does nothing. */
    end(): void;
    toString(): string;
}
