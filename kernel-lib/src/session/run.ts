import { PrivacyError, type PrivacyErrorDetails } from '../core/errors.js';
import type { RandomSource } from '../core/random.js';
import type { DpEvent } from '../accounting/events/event.js';
import type { LedgerEntry, RunProgress, RunState } from '../ledger/entry.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Account } from './account.js';
import { blockOf, purchase } from './purchase.js';

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

const plural = (steps: number): string => `${String(steps)} ${steps === 1 ? 'step' : 'steps'}`;

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
export class Run implements RunSteps {
  /** Where the run's noise comes from; it gives nothing before the first debit, and nothing after the run's end. */
  readonly random: RandomSource;
  readonly #account: Account;
  readonly #whenEnded: () => void;
  /** Its last entry, as it was last written. */
  #entry: LedgerEntry;
  #taken: number;
  /** Steps that the ledger counts as taken. They are written ahead, so that a crash can only over-count. */
  #reserved: number;
  #use: 'none' | 'loop' | 'by hand' = 'none';
  /** Whether draws that were debited are under way. */
  #begun: boolean;

  /** Runs are begun by `session.run`; `entry` is the run's last one. */
  constructor(account: Account, entry: LedgerEntry, random: RandomSource, whenEnded: () => void) {
    this.#account = account;
    this.#entry = entry;
    this.#whenEnded = whenEnded;
    this.#taken = this.#reserved = this.#progress.taken;
    this.#begun = entry.start !== undefined && this.#taken === 0;
    this.random = Object.freeze({
      kind: random.kind,
      fill: (bytes: Uint8Array) => {
        if (this.state !== 'running') throw this.#misused('ended', 'it has ended, and its randomness with it');
        if (!this.#begun) throw this.#misused('not begun', 'none of its steps was debited yet');
        random.fill(bytes);
      },
    });
  }

  get label(): string {
    return this.#entry.label;
  }

  /** The id of the entry that began it, which reports name it by. */
  get entry(): string {
    return this.#entry.run ?? this.#entry.id;
  }

  get state(): RunState {
    return this.#progress.state;
  }

  /** Steps that were asked for. */
  get asked(): number {
    return this.#progress.asked;
  }

  /** Steps that it may take: fewer than were asked for where the budget admits no more. */
  get steps(): number {
    return this.#progress.steps;
  }

  /** Steps that were taken. A run that is resumed begins with those of before. */
  get taken(): number {
    return this.#taken;
  }

  /** What was paid and what is left, in a sentence. */
  get summary(): string {
    const { allotted, asked, steps } = this.#progress;
    const unused = allotted - this.#taken;
    const parts = [`${String(this.#taken)} of ${plural(steps)} taken`];
    if (unused > 0) parts.push(`${String(unused)} more paid for, and prepaid for later steps of the same kind`);
    if (steps > allotted) parts.push(`${String(steps - allotted)} neither taken nor paid for`);
    if (asked > steps) parts.push(`the budget admits no more of the ${String(asked)} that were asked for`);
    return parts.join('; ');
  }

  /**
   * The steps, counted from 1, each debited before it is given. Ends with the last one, or with the last that the budget admits.
   * @throws PrivacyError `run-misused` where the run has ended or another loop uses it
   */
  [Symbol.iterator](): Iterator<number, void, void> {
    this.#take('loop');
    return {
      next: () => {
        if (this.state !== 'running') return { done: true, value: undefined };
        if (this.#taken < this.steps && this.#advance()) return { done: false, value: this.#taken };
        this.end();
        return { done: true, value: undefined };
      },
      return: () => {
        this.end();
        return { done: true, value: undefined };
      },
    };
  }

  /**
   * Debits the next step and gives its number, from 1; for work that is no loop.
   * @throws PrivacyError `run-misused` where it has ended, all steps are taken or a loop uses it; `budget-exceeded` where other
   * releases have meanwhile used up what the step would cost
   */
  step(): number {
    if (this.#use !== 'by hand') this.#take('by hand');
    if (this.state !== 'running') throw this.#misused('ended', 'it has ended');
    if (this.#taken >= this.steps) {
      throw this.#misused('beyond its plan', `all of its ${plural(this.steps)} were taken`);
    }
    if (!this.#advance()) throw this.#account.refused(this.label, this.#entry.event, this.#entry.claim);
    return this.#taken;
  }

  /** Ends the run and its randomness. What it paid for and did not use stays prepaid. Ending it again does nothing. */
  end(): void {
    if (this.state !== 'running') return;
    const progress = {
      ...this.#progress,
      taken: this.#taken,
      state: this.#taken >= this.steps ? 'done' : 'stopped',
    } as const;
    try {
      if (this.#isOurs) this.#write(progress);
    } finally {
      // Nothing more is drawn, whatever the store said.
      this.#entry = { ...this.#entry, progress };
      this.#whenEnded();
    }
  }

  toString(): string {
    return `${this.label}: ${this.summary}`;
  }

  get #progress(): RunProgress {
    return this.#entry.progress as RunProgress;
  }

  /** Whether nobody else has written the run since: another kernel may have resumed it, taking this one for dead. */
  get #isOurs(): boolean {
    return this.#account.lastOf(this.entry) === this.#entry;
  }

  #take(use: 'loop' | 'by hand'): void {
    if (this.state !== 'running') throw this.#misused('ended', 'it has ended');
    if (this.#use !== 'none') throw this.#misused('shared', 'another training uses it');
    this.#use = use;
  }

  /** Debits one more step; false where the budget does not admit it. */
  #advance(): boolean {
    if (this.#taken === this.#reserved && !this.#reserve()) return false;
    this.#taken++;
    this.#begun = true;
    return true;
  }

  /** Writes ahead that the next steps may be drawn, and buys them where they are not paid for; false where the budget admits none. */
  #reserve(): boolean {
    const wanted = Math.min(blockOf(this.asked), this.steps - this.#taken);
    const paid = Math.min(wanted, this.#progress.allotted - this.#taken);
    if (paid > 0) this.#write({ ...this.#progress, taken: this.#taken + paid });
    else if (!this.#buy(wanted)) return false;
    this.#reserved = this.#progress.taken;
    return true;
  }

  #buy(wanted: number): boolean {
    if (this.#account.mostSteps(this.#entry.event, wanted) === 0) return false;
    let bought = 0;
    this.#entry = this.#account.write((last, id) => {
      this.#requireOurs();
      bought = this.#account.mostSteps(this.#entry.event, wanted);
      const taken = this.#taken + bought;
      const progress = Object.freeze({ ...this.#progress, allotted: taken, taken });
      return purchase(this.#entry, bought, progress, last, id);
    });
    return bought > 0;
  }

  #write(progress: RunProgress): void {
    this.#entry = this.#account.write(() => {
      this.#requireOurs();
      return { entry: Object.freeze({ ...this.#entry, progress: Object.freeze(progress) }), cost: undefined };
    });
  }

  #requireOurs(): void {
    if (!this.#isOurs) throw this.#misused('shared', 'it was resumed elsewhere, and goes on there');
  }

  #misused(problem: PrivacyErrorDetails['run-misused']['problem'], because: string): PrivacyError<'run-misused'> {
    return new PrivacyError(
      'run-misused',
      { run: this.label, problem },
      `the run "${this.label}" cannot be used like this: ${because}. Nothing was drawn; begin another with session.run`,
    );
  }
}
