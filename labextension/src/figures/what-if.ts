import { gaussianEvent, laplaceEvent, poissonSampled, repeated, type DpEvent } from 'epsbook/accounting';
import type { LedgerEntry } from 'epsbook/ledger';
import { mostSteps, type Filter } from 'epsbook/ledger/filters';

/** Work that a reader thinks of: so many steps of private training, each on a sample of the rows. */
export interface TrainingQuestion {
  readonly kind: 'training';
  readonly noiseMultiplier: number;
  /** The share of the rows in a step, drawn anew for each; 1 for all of them. */
  readonly samplingRate: number;
  readonly steps: number;
}

/** Numbers that a reader thinks of: so many, each with Laplace noise of the same ε. */
export interface ReleaseQuestion {
  readonly kind: 'release';
  readonly epsilon: number;
  readonly releases: number;
}

/** What a reader asks of a ledger: what would this cost? Nothing is drawn for it, and nothing spent. */
export type Question = TrainingQuestion | ReleaseQuestion;

/** The answer, by the session's own filter, at the budget's δ. What is dear to work out is worked out when it is asked for. */
export interface WhatIf {
  /** Proven ε of it by itself; ∞ where the filter has no bound for it. */
  readonly alone: number;
  /** Whether the budget would admit it now. */
  isAdmitted(): boolean;
  /** Proven ε of all that was released and it together. */
  spentThen(): number;
  /** How many of its steps, or of its releases, would be admitted at once, counted up to so many. */
  mostAdmitted(upTo: number): number;
}

/** One step, or one release, of what is asked. */
function partOf(question: Question): DpEvent {
  if (question.kind === 'release') return laplaceEvent(1 / question.epsilon);
  const { noiseMultiplier, samplingRate } = question;
  const noise = gaussianEvent(noiseMultiplier);
  return samplingRate === 1 ? noise : poissonSampled(samplingRate, noise);
}

const timesOf = (question: Question): number => (question.kind === 'release' ? question.releases : question.steps);

/** What the filter says; where it has no bound, the answer that promises nothing. */
function orElse<Answer>(answer: () => Answer, otherwise: Answer): Answer {
  try {
    return answer();
  } catch {
    return otherwise;
  }
}

const known = (epsilon: number): number => (Number.isNaN(epsilon) ? Infinity : epsilon);

/**
 * Asks a filter what more would cost.
 * @param fresh the filter before anything was spent
 * @param now the filter after all that was; undefined where nothing is proven any more
 */
export function whatIf(question: Question, fresh: Filter | undefined, now: Filter | undefined): WhatIf {
  const part = partOf(question);
  const event = repeated(part, timesOf(question));
  return {
    alone: orElse(() => known(fresh?.spend(event).spent() ?? Infinity), Infinity),
    isAdmitted: () => orElse(() => now?.admits(event) ?? false, false),
    spentThen: () => orElse(() => known(now?.spend(event).spent() ?? Infinity), Infinity),
    mostAdmitted: (upTo) => orElse(() => (now === undefined ? 0 : mostSteps(now, part, upTo)), 0),
  };
}

/** Where a reader's question begins: at the newest training on the ledger, if there is one. */
export function firstQuestion(entries: readonly LedgerEntry[], delta: number): Question {
  if (delta === 0) return { kind: 'release', epsilon: 0.1, releases: 1 };
  for (const { event, times } of [...entries].reverse()) {
    if (event.kind !== 'poisson-sampled' || event.event.kind !== 'gaussian') continue;
    const { noiseMultiplier } = event.event;
    return { kind: 'training', noiseMultiplier, samplingRate: event.rate, steps: times };
  }
  return { kind: 'training', noiseMultiplier: 1.1, samplingRate: 0.01, steps: 1000 };
}
