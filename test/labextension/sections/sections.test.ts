// @vitest-environment happy-dom
import { decodeLedger, encodeLedger, type LedgerMessage } from 'epsbook/ledger';
import { REPORT_KINDS, type Report } from 'epsbook/reports';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import type { ChartTheme } from '../../../labextension/src/charts/index.js';
import { figures } from '../../../labextension/src/figures/figures.js';
import { PanelView } from '../../../labextension/src/panel/panel-view.js';
import { auditFigure } from '../../../labextension/src/sections/audit/figure.js';
import { SECTIONS, type Section } from '../../../labextension/src/sections/index.js';
import { samples } from '../../reports/samples.js';
import { words } from '../english.js';
import { laplaceEntry, messageOf } from '../messages.js';
import { weatherSection } from './weather/index.js';

const drawn: unknown[] = [];
vi.mock('plotly.js-basic-dist-min', () => ({
  default: {
    react: (_: unknown, data: unknown) => Promise.resolve(drawn.push(data)),
    purge: () => undefined,
    Plots: { resize: () => undefined },
  },
}));

const theme = { text: '', quiet: '', axis: '', line: '', wash: '', alarm: '', background: '', font: '' } as ChartTheme;

const panel = (message: LedgerMessage, sections?: readonly Section[]): React.ReactElement =>
  React.createElement(PanelView, {
    hasNotebook: true,
    ledgers: [{ message, state: 'live', receivedAt: 0 }],
    chosen: undefined,
    onChoose: () => undefined,
    theme,
    words,
    warnAt: undefined,
    onShown: () => undefined,
    ...(sections !== undefined && { sections }),
  });

async function shown(message: LedgerMessage, sections?: readonly Section[]): Promise<HTMLElement> {
  const node = document.createElement('div');
  document.body.append(node);
  const root = createRoot(node);
  flushSync(() => {
    root.render(panel(message, sections));
  });
  await vi.waitFor(() => {
    expect(node.querySelectorAll('section').length).toBeGreaterThan(0);
  });
  const copy = node.cloneNode(true) as HTMLElement;
  flushSync(() => {
    root.unmount();
  });
  node.remove();
  return copy;
}

const all = messageOf([laplaceEntry('patients', 0.1, { id: '7' })], { reports: Object.values(samples) });

it('says that it works ε out until what does so is loaded, and no number', () => {
  const node = document.createElement('div');
  const root = createRoot(node);
  flushSync(() => {
    root.render(panel(messageOf([laplaceEntry('patients', 0.1)])));
  });
  expect(node.textContent).toBe('Working out what is spent …');
  flushSync(() => {
    root.unmount();
  });
});

describe('the panel’s sections', () => {
  it('are one for every kind of report', () => {
    expect(SECTIONS.map(({ kind }) => kind).sort()).toEqual([...REPORT_KINDS].sort());
  });

  it('stand above the list of releases', async () => {
    const headings = [...(await shown(all)).querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings.indexOf('Releases')).toBeGreaterThan(headings.indexOf('Privacy and accuracy'));
    expect(headings.indexOf('Privacy and accuracy')).toBeGreaterThan(headings.indexOf('Spending'));
  });

  it('show each report in words', async () => {
    const text = (await shown(all)).textContent;
    for (const part of [
      'step 840 of 1\u202f200',
      'ε 0.1 paid, 0.1 claimed',
      'accuracy · public rows0.951',
      'not private, don’t publish',
      'round 12 of 50',
      '1 dropped out',
      '≥\u00a010.4',
      'Not private as claimed: ε is at least 10.4, and 1 is claimed.',
      'no guarantee',
      '1.4 %',
      'a second release of the same rows',
      '128 bits of security',
      'the key is with the clinic',
      'Privacy and accuracy',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('are not there while the ledger has no report of their kind', async () => {
    const headings = [...(await shown(messageOf([]))).querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Releases', 'What if']);
  });

  it('get a new kind by a folder and a place in the list', async () => {
    const reports = [{ kind: 'weather', label: 'Utrecht', degrees: 12 } as unknown as Report];
    const message = messageOf([laplaceEntry('patients', 0.1)], { reports });
    expect((await shown(message)).textContent).not.toContain('Utrecht');
    expect((await shown(message, [...SECTIONS, weatherSection])).textContent).toContain('Utrecht: cold, 1 entries');
  });

  it('say what a message held that is not shown', async () => {
    const payload = encodeLedger(all);
    const reports = [...payload.reports, { kind: 'weather', label: 'Utrecht' } as unknown as Report];
    const kinds = payload.kinds.map((kind) => ({ ...kind, event: { kind: 'quantum' } as never }));
    const text = (await shown(decodeLedger({ ...payload, kinds, reports }))).textContent;
    expect(text).toContain('releases of an unknown kind (quantum), of which nothing is proven');
    expect(text).toContain('reports that are not shown (weather)');
    expect(text).toContain('no ε is proven');
    expect((await shown(all)).textContent).not.toContain('another version');
  });
});

describe('an audit', () => {
  const { account } = figures(all);

  it('refutes a claim only by measuring more than it, and never proves one', () => {
    const found = (lowerBound: number, claimed?: number) =>
      auditFigure(
        { ...samples.audit, lowerBound, ...(claimed === undefined ? { claimed: Infinity } : { claimed }) },
        account,
      ).finding;
    expect([found(1.01, 1), found(1, 1), found(0, 1)]).toEqual(['refuted', 'no violation', 'no violation']);
  });

  it('takes the claim of the entry it names where the recipe makes none', () => {
    const { claimed: _, ...unclaimed } = samples.audit;
    expect(auditFigure({ ...unclaimed, entry: '7' }, account)).toMatchObject({ claim: 0.1, finding: 'refuted' });
    expect(auditFigure({ ...unclaimed, entry: 'none' }, account)).toMatchObject({
      claim: undefined,
      proven: undefined,
    });
  });
});
