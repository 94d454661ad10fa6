import type { TranslationBundle } from '@jupyterlab/translation';
import { formatUp, formatValue } from 'epsbook/core';
import type { FilterName } from 'epsbook/ledger/filters';
import type { MeasuredOn } from 'epsbook/reports';
import {
  bestGuess,
  type LedgerFigures,
  type MeterFigure,
  type RefusalFigure,
  type ReleaseRow,
  type RunFigure,
  type SpendingFigure,
  type UnprotectedFigure,
  type WorkFigure,
} from '../figures/index.js';
import type { LedgerState } from '../tokens.js';
import { showCount, showDelta, showEpsilon, showEpsilonLeft, showShare, showText } from './numbers.js';

/** Something the reader must know besides the numbers. */
export interface Notice {
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
}

/** The panel's sentences. Whatever comes from a message is cut to one short line; nothing here is markup. */
export class Words {
  constructor(readonly trans: TranslationBundle) {}

  dataset({ dataset }: LedgerFigures): string {
    const name = showText(dataset.name, 60);
    const version = showText(dataset.version, 20);
    return /^\d/.test(version) ? `${name} · v${version}` : `${name} · ${version}`;
  }

  unit(figures: LedgerFigures): string {
    return showText(figures.unit, 30);
  }

  relation(figures: LedgerFigures): string {
    const unit = this.unit(figures);
    switch (figures.relation) {
      case 'add-or-remove-one':
        return this.trans.__('add or remove one %1', unit);
      case 'replace-one':
        return this.trans.__('replace one %1', unit);
      case 'zero-out':
        return this.trans.__('zero out one %1', unit);
    }
  }

  accountant({ accountant }: LedgerFigures): string {
    const names: Readonly<Record<FilterName, string>> = {
      pure: this.trans.__('pure DP filter'),
      zcdp: this.trans.__('zCDP filter'),
      'gaussian-dp': this.trans.__('Gaussian DP filter'),
      rdp: this.trans.__('Rényi DP filter'),
      'smoothed-gaussian-dp': this.trans.__('smoothed Gaussian DP filter'),
      'pure, then gaussian-dp': this.trans.__('pure, then Gaussian DP filter'),
    };
    return Object.hasOwn(names, accountant) ? names[accountant as FilterName] : showText(accountant, 40);
  }

  /** What every number is under, and shown with: δ, the accountant, and the neighbouring relation. */
  under(figures: LedgerFigures): string {
    return `δ ${showDelta(figures.meter.budget.delta)} · ${this.accountant(figures)} · ${this.relation(figures)}`;
  }

  /** The meter, as a screen reader says it. */
  spent(meter: MeterFigure): string {
    return this.trans.__(
      'ε %1 of %2 spent, %3',
      showEpsilon(meter.spent),
      showEpsilon(meter.budget.epsilon),
      showShare(meter.share),
    );
  }

  /** Where the ledger is kept, and whose share of a split budget it is; undefined where the message does not tell. */
  kept({ place, analyst }: LedgerFigures): string | undefined {
    const parts = [
      ...(analyst === undefined ? [] : [this.trans.__('the share of %1', showText(analyst, 40))]),
      ...(place === undefined ? [] : [this.trans.__('kept in %1', showText(place, 120))]),
    ];
    return parts.length === 0 ? undefined : parts.join(' · ');
  }

  /** What the number beside the meter is of. */
  budget({ budget: { epsilon, every } }: MeterFigure): string {
    const shown = showEpsilon(epsilon);
    switch (every) {
      case 'day':
        return this.trans.__('of ε %1 spent today', shown);
      case 'week':
        return this.trans.__('of ε %1 spent this week', shown);
      case 'month':
        return this.trans.__('of ε %1 spent this month', shown);
      case 'year':
        return this.trans.__('of ε %1 spent this year', shown);
      default:
        return this.trans.__('of ε %1 spent', shown);
    }
  }

  /** Of a budget that refreshes: what was spent in all; undefined where it does not, or the message does not tell. */
  inAll({ spentInAll }: MeterFigure): string | undefined {
    if (spentInAll === undefined) return undefined;
    return spentInAll === Infinity
      ? this.trans.__('Of all time no ε is proven: rows that stay have no guarantee.')
      : this.trans.__('ε %1 of all time, which is the guarantee for rows that stay.', showEpsilon(spentInAll));
  }

  /** How far a run is, and what it has cost; `drawing` where it draws at this moment. */
  work({ taken, steps, state, proven }: WorkFigure, drawing: boolean): string {
    const [done, of, cost] = [showCount(taken), showCount(steps), showEpsilon(proven)];
    if (drawing) return this.trans.__('step %1 of %2 · ε %3 debited so far', done, of, cost);
    return state === 'stopped'
      ? this.trans.__('stopped at step %1 of %2; it has cost ε %3', done, of, cost)
      : this.trans.__('not finished: at step %1 of %2; it has cost ε %3', done, of, cost);
  }

  /** What runs that were not finished have cost, the last first; those that draw at this moment left out. */
  unfinished({ work }: LedgerFigures, drawing: boolean): readonly Notice[] {
    return work
      .filter(({ state }) => !(drawing && state === 'running'))
      .slice(0, 3)
      .map((run) => ({
        level: 'note',
        text: this.trans.__(
          '%1: %2. Steps that were paid for and not drawn are free for a later run of the same kind.',
          showText(run.label, 60),
          this.work(run, false),
        ),
      }));
  }

  /** What the spent ε means for one unit, or undefined where nothing was released or nothing is proven. */
  guess(figures: LedgerFigures): string | undefined {
    const { meter, unprotected } = figures;
    if (meter.spent === 0 || meter.spent === Infinity || unprotected.nonPrivateReleases > 0) return undefined;
    const { delta } = meter.budget;
    const chance = bestGuess(meter.spent, delta);
    const unit = this.unit(figures);
    if (chance > 0.999) {
      return this.trans.__(
        'At this ε little is promised: someone who knows everyone else may become all but certain about one %1.',
        unit,
      );
    }
    const percent = formatUp(100 * chance, chance > 0.99 ? 3 : 2);
    const odds = `${percent}:${formatValue(100 - Number(percent), 2)}`;
    return delta === 0
      ? this.trans.__('Someone who knows everyone else can raise a 50:50 guess about one %1 to at most %2.', unit, odds)
      : this.trans.__(
          'Someone who knows everyone else can raise a 50:50 guess about one %1 to at most %2, on average over the noise.',
          unit,
          odds,
        );
  }

  notices({ meter, unprotected }: LedgerFigures): readonly Notice[] {
    const notices: Notice[] = [];
    if (unprotected.nonPrivateReleases > 0) notices.push({ level: 'error', text: this.unprotected(unprotected) });
    if (meter.spent === Infinity) {
      const text = this.trans.__('The filter has no bound for these releases: no ε is proven.');
      notices.push({ level: 'error', text });
    } else if (meter.level === 'spent') {
      const text = this.trans.__('The budget is spent. Further releases are refused, and nothing is drawn for them.');
      notices.push({ level: 'error', text });
    } else if (meter.level === 'warning') {
      const text = this.trans.__(
        '%1 of the budget is spent; ε\u00a0%2 is left.',
        showShare(meter.share),
        showEpsilonLeft(meter.budget.epsilon - meter.spent),
      );
      notices.push({ level: 'warning', text });
    }
    if (unprotected.seededReleases > 0) {
      const count = unprotected.seededReleases;
      const text = this.trans._n(
        '%2 release drew seeded noise: whoever knows the seed can take it away.',
        '%2 releases drew seeded noise: whoever knows the seed can take it away.',
        count,
        showCount(count),
      );
      notices.push({ level: 'warning', text });
    }
    return notices;
  }

  unprotected({ nonPrivateReleases }: UnprotectedFigure): string {
    return this.trans._n(
      '%2 release without privacy: nothing is proven about these data.',
      '%2 releases without privacy: nothing is proven about these data.',
      nonPrivateReleases,
      showCount(nonPrivateReleases),
    );
  }

  /** What the message held that this panel cannot show, or undefined. */
  leftOut({ account: { message } }: LedgerFigures): Notice | undefined {
    const { events, reports } = message.leftOut ?? { events: [], reports: [] };
    if (events.length + reports.length === 0) return undefined;
    const named = (kinds: readonly string[]): string => showText(kinds.join(', '), 60);
    const parts = [
      ...(events.length > 0
        ? [this.trans.__('releases of an unknown kind (%1), of which nothing is proven', named(events))]
        : []),
      ...(reports.length > 0 ? [this.trans.__('reports that are not shown (%1)', named(reports))] : []),
    ];
    const text = this.trans.__('This ledger comes from another version of epsbook: it has %1.', parts.join('; '));
    return { level: events.length > 0 ? 'error' : 'note', text };
  }

  /** What is known of the rows that a figure was measured on. */
  measuredOn(rows: MeasuredOn): string {
    const names: Record<MeasuredOn, string> = {
      'public rows': this.trans.__('public rows'),
      debited: this.trans.__('debited'),
      'private rows, not debited': this.trans.__('not private, don’t publish'),
    };
    return names[rows];
  }

  /** What the ledger knows of a run. */
  run(run: RunFigure | undefined): string {
    return run === undefined
      ? this.trans.__('not on this ledger')
      : this.trans.__('ε %1 paid, %2 claimed', showEpsilon(run.proven), showEpsilon(run.claimed));
  }

  state(state: LedgerState): string {
    const names: Record<LedgerState, string> = {
      live: this.trans.__('live'),
      saved: this.trans.__('saved'),
      restarted: this.trans.__('kernel restarted'),
    };
    return names[state];
  }

  /** What a ledger that is not live means for the reader. */
  stateNotice(state: LedgerState): Notice | undefined {
    switch (state) {
      case 'live':
        return undefined;
      case 'saved':
        return {
          level: 'note',
          text: this.trans.__('As saved in the notebook. It goes on when a cell of its session is run.'),
        };
      case 'restarted':
        return {
          level: 'warning',
          text: this.trans.__(
            'The kernel was restarted and does not know this ledger any more. What was released stays released.',
          ),
        };
    }
  }

  /** What was asked and refused, and why. */
  refusal({ requested, spent, after, isMoreThanSum }: RefusalFigure, { meter }: LedgerFigures): string {
    const asked =
      requested.delta === 0
        ? this.trans.__('asked for ε %1', showEpsilon(requested.epsilon))
        : this.trans.__('asked for ε %1 at δ %2', showEpsilon(requested.epsilon), showDelta(requested.delta));
    const before = this.trans.__('with %1 of ε %2 spent', showEpsilon(spent), showEpsilon(meter.budget.epsilon));
    const together = isMoreThanSum
      ? this.trans.__('together they would cost ε %1, more than their sum by this filter', showEpsilon(after))
      : this.trans.__('together they would cost ε %1', showEpsilon(after));
    return this.trans.__('%1 %2: %3;', asked, before, together);
  }

  releases(count: number): string {
    return this.trans._n('%2 release', '%2 releases', count, showCount(count));
  }

  /** A release's label, and how often it was made. */
  named({ kind, label, times }: Pick<ReleaseRow, 'kind' | 'label' | 'times'>): string {
    return times === 1 || kind === 'run' ? showText(label) : `${showText(label)} × ${showCount(times)}`;
  }

  /** The ε of one of several equal releases; undefined where the row is of a single one. */
  each({ kind, times, claimed }: ReleaseRow): string | undefined {
    return kind === 'run' || times <= 1 ? undefined : this.trans.__('ε %1 each', showEpsilon(claimed.epsilon / times));
  }

  /** How a release was made; a run's steps with it. */
  mechanism({ kind, mechanism, times, unfinished }: ReleaseRow): string {
    const name = showText(mechanism, 40);
    if (kind !== 'run') return name;
    if (unfinished !== undefined) {
      return this.trans.__('%1, %2 of %3 steps', name, showCount(unfinished.taken), showCount(unfinished.of));
    }
    return this.trans._n('%3, %2 step', '%3, %2 steps', times, showCount(times), name);
  }

  /** Where a release was made, where that tells it from others; undefined where it does not. */
  origin({ notebook, dataset }: ReleaseRow, { releases, dataset: { name } }: LedgerFigures): string | undefined {
    const parts = [
      ...(dataset === undefined || dataset === name ? [] : [showText(dataset, 40)]),
      ...(notebook === undefined || !releases.severalNotebooks ? [] : [showText(notebook, 60)]),
    ];
    return parts.length === 0 ? undefined : parts.join(' · ');
  }

  /** Everything about one release, for a tooltip. */
  release(row: ReleaseRow, figures: LedgerFigures): string {
    const claim = `ε ${showEpsilon(row.claimed.epsilon)}, δ ${showDelta(row.claimed.delta)}`;
    const { notebook, dataset } = row;
    return [
      [this.named(row), this.each(row), this.mechanism(row)].filter((part) => part !== undefined).join(' · '),
      ...(dataset === undefined ? [] : [this.trans.__('data set: %1', showText(dataset, 60))]),
      ...(notebook === undefined ? [] : [this.trans.__('notebook: %1', showText(notebook, 120))]),
      this.trans.__('claimed: %1', claim),
      this.trans.__('proven alone: ε %1', showEpsilon(row.proven)),
      this.trans.__('proven so far: ε %1', showEpsilon(row.provenSoFar)),
      this.under(figures),
      row.random === 'seeded' ? this.trans.__('seeded noise: not private') : this.trans.__('secure noise'),
    ].join('\n');
  }

  /** The step chart in words; the list of releases holds every number. */
  spending(spending: SpendingFigure, figures: LedgerFigures): string {
    return this.trans.__(
      'Spending over %1: proven ε %2 of %3 (%4); the claims simply added up are ε %5 at δ %6.',
      this.releases(spending.releases),
      showEpsilon(figures.meter.spent),
      showEpsilon(figures.meter.budget.epsilon),
      this.under(figures),
      showEpsilon(spending.simpleSum.epsilon),
      showDelta(spending.simpleSum.delta),
    );
  }
}
