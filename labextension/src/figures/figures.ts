import type { LedgerMessage } from 'epsbook/ledger';
import { accountOf, type Account } from './account.js';
import { meterOf, type MeterFigure } from './meter.js';
import { releasesOf, type ReleasesFigure } from './releases.js';
import { refusalsOf, type RefusalFigure } from './refusals.js';
import { spendingOf, type SpendingFigure } from './spending.js';
import { workOf, type WorkFigure } from './work.js';
import { unprotectedOf, type UnprotectedFigure } from './unprotected.js';

/** Everything the panel shows of one ledger, as numbers; words and colours come later. */
export interface LedgerFigures {
  /** What the numbers were worked out with, for the figures of the next message to go on from. */
  readonly account: Account;
  readonly dataset: LedgerMessage['dataset'];
  readonly unit: string;
  /** What every number is under, and shown with: the relation, the accountant, and the budget's δ in `meter`. */
  readonly relation: LedgerMessage['relation'];
  readonly accountant: LedgerMessage['accountant'];
  readonly meter: MeterFigure;
  readonly spending: SpendingFigure;
  readonly releases: ReleasesFigure;
  readonly unprotected: UnprotectedFigure;
  /** What the budget did not admit lately, newest first. */
  readonly refusals: readonly RefusalFigure[];
  /** Runs that have not taken all of their steps, the last to begin first. */
  readonly work: readonly WorkFigure[];
  /** Where the ledger is kept, and whose share of a split budget it is; undefined where the message does not tell. */
  readonly place: string | undefined;
  readonly analyst: string | undefined;
}

export interface FigureOptions {
  /** How many of the newest releases to list; 20 unless it is given. */
  readonly rows?: number | undefined;
  /** The share of ε from which the meter warns, where the reader wants another than the session's. */
  readonly warnAt?: number | undefined;
  /** Figures of an earlier message of the same ledger: what has not changed since is not worked out again. */
  readonly earlier?: LedgerFigures | undefined;
}

/** Works out what to show of a ledger. Pure, and never throws for a message that was decoded. */
export function figures(message: LedgerMessage, options: FigureOptions = {}): LedgerFigures {
  const account = options.earlier?.account.continueWith(message) ?? accountOf(message);
  return {
    account,
    dataset: message.dataset,
    unit: message.unit,
    relation: message.relation,
    accountant: message.accountant,
    meter: meterOf(message, account, options.warnAt),
    spending: spendingOf(account),
    releases: releasesOf(account, options.rows ?? 20),
    unprotected: unprotectedOf(message),
    refusals: refusalsOf(message),
    work: workOf(account),
    place: message.place,
    analyst: message.analyst,
  };
}
