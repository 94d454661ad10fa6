// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { figures } from '../../labextension/src/figures/figures.js';
import { loadFigures } from '../../labextension/src/figures/index.js';
import { MOST_POINTS } from '../../labextension/src/figures/spending.js';
import { LEDGER_MIME_TYPE } from 'epsbook/ledger';
import type { PrivacyUtilityCurve } from 'epsbook/reports';
import fc from 'fast-check';
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { spendingChart, type ChartTheme } from '../../labextension/src/charts/index.js';
import { PanelView } from '../../labextension/src/panel/panel-view.js';
import { auditChart } from '../../labextension/src/sections/audit/chart.js';
import { auditFigure } from '../../labextension/src/sections/audit/figure.js';
import { curveChart } from '../../labextension/src/sections/curve/chart.js';
import { curveFigure } from '../../labextension/src/sections/curve/figure.js';
import { encryptionChart } from '../../labextension/src/sections/encryption/chart.js';
import { encryptionFigure } from '../../labextension/src/sections/encryption/figure.js';
import { federationFigure } from '../../labextension/src/sections/federation/figure.js';
import { riskChart } from '../../labextension/src/sections/risk/chart.js';
import { riskFigure } from '../../labextension/src/sections/risk/figure.js';
import { trainingChart } from '../../labextension/src/sections/training/chart.js';
import { trainingFigure } from '../../labextension/src/sections/training/figure.js';
import { LedgerSummary } from '../../labextension/src/renderers/ledger-summary.js';
import { beyondBasic, readFigure } from '../../labextension/src/renderers/plotly-figure.js';
import { notDrawn } from '../../labextension/src/renderers/plotly-kinds.js';
import { LedgerStore } from '../../labextension/src/tracker/ledger-store.js';
import { samples } from '../reports/samples.js';
import { mutate } from '../support/mutate.js';
import { words } from './english.js';
import { curve, gaussianEntry, laplaceEntry, messageOf, unprotectedEntry, wire } from './messages.js';

vi.mock('plotly.js-basic-dist-min', () => ({
  default: { react: () => Promise.resolve(), purge: () => undefined, Plots: { resize: () => undefined } },
}));

// What the panel loads when the first ledger is shown.
beforeAll(async () => {
  await loadFigures();
});

const MARKUP = '<img src=x onerror="globalThis.attacked=true"><script>globalThis.attacked=true</script>';

const theme: ChartTheme = {
  text: 'rgb(0, 0, 0)',
  quiet: 'rgb(99, 99, 99)',
  axis: 'rgb(200, 200, 200)',
  line: 'rgb(0, 0, 255)',
  wash: 'rgba(0, 0, 255, 0.14)',
  alarm: 'rgb(200, 0, 0)',
  background: 'rgb(255, 255, 255)',
  font: 'sans-serif',
};

const example = wire(
  messageOf(
    [
      laplaceEntry('patients', 0.1),
      gaussianEntry('model', 20, { epsilon: 0.3, delta: 1e-7 }),
      laplaceEntry('again', 0.05, { times: 4, random: 'seeded' }),
      unprotectedEntry('raw'),
    ],
    { reports: [curve, { ...curve, label: 'another' }, ...Object.values(samples)] },
  ),
);

/** Everything the panel is made of; whatever else appears was not put there by it. */
const OURS = new Set(
  'DIV SPAN P H2 H3 UL LI SECTION TABLE CAPTION THEAD TBODY TR TH TD BUTTON SELECT OPTION DETAILS SUMMARY PRE STRONG'.split(
    ' ',
  ),
);

function expectHarmless(node: Element): void {
  for (const element of node.querySelectorAll('*')) {
    expect(OURS).toContain(element.tagName);
    for (const name of element.getAttributeNames()) expect(name).toMatch(/^(?!on|href|src)/);
  }
  expect((globalThis as { attacked?: boolean }).attacked).toBeUndefined();
}

/** Shows in a panel what the kernel is said to have sent, and gives back what stands in the page. */
function panelAfter(data: unknown): HTMLElement {
  const store = new LedgerStore(() => 0);
  store.receive(data);
  const node = document.createElement('div');
  document.body.append(node);
  const root = createRoot(node);
  flushSync(() => {
    root.render(
      React.createElement(PanelView, {
        hasNotebook: true,
        ledgers: store.ledgers,
        chosen: undefined,
        onChoose: () => undefined,
        theme,
        words,
        warnAt: undefined,
        onShown: () => undefined,
      }),
    );
  });
  const shown = node.cloneNode(true) as HTMLElement;
  flushSync(() => {
    root.unmount();
  });
  node.remove();
  return shown;
}

function summaryAfter(data: unknown): HTMLElement {
  const summary = new LedgerSummary(words, () => undefined);
  void summary.renderModel({
    data: { [LEDGER_MIME_TYPE]: data as never },
    metadata: {},
    trusted: false,
    setData: () => undefined,
  });
  return summary.node;
}

const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    MARKUP,
    'javascript:globalThis.attacked=true',
    '',
    0,
    -1,
    1e-300,
    1e308,
    Number.MAX_SAFE_INTEGER,
    null,
    [],
    {},
    JSON.parse('{"__proto__": {"attacked": true}}'),
    { kind: 'composed', events: Array.from({ length: 100 }, () => ({ kind: 'non-private' })) },
    { kind: 'repeated', times: Number.MAX_SAFE_INTEGER, event: { kind: 'gaussian', noiseMultiplier: 1e-200 } },
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.anything(),
);

const changes = fc.array(fc.tuple(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), replacement), {
  minLength: 1,
  maxLength: 4,
});

const everyText = (value: unknown, text: string): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const texts = new Set([
    ...['name', 'version', 'unit', 'session', 'label', 'utility', 'mechanism', 'model', 'method', 'strategy', 'id'],
    ...['measure', 'operation', 'scheme', 'keyHolder'],
  ]);
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    typeof member === 'string' && (texts.has(key) || (Array.isArray(value) && (key === '0' || key === '1')))
      ? text
      : everyText(member, text),
  ]);
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
};

describe('the panel, whatever a message says', () => {
  it('shows a right message', () => {
    const { textContent } = panelAfter(example);
    for (const part of ['clinic · v3', 'of ε 1 spent', 'patients', 'again × 4', 'without privacy', 'accuracy']) {
      expect(textContent).toContain(part);
    }
  });

  it('shows markup as text, wherever a message can hold text', () => {
    const hostile = { ...(everyText(example, MARKUP) as object), version: 2 };
    const shown = panelAfter(hostile);
    expect(shown.textContent).toContain('<img src=x');
    expectHarmless(shown);
    const summary = summaryAfter(hostile);
    expect(summary.textContent).toContain('<img src=x');
    expectHarmless(summary);
  });

  it('stays whole and runs nothing, whatever was changed in a right message', () => {
    fc.assert(
      fc.property(changes, fc.boolean(), (list, asText) => {
        let data: unknown = example;
        for (const [path, value] of list) data = mutate(data, path, value);
        let sent = data;
        try {
          if (asText) sent = JSON.stringify(data);
        } catch {
          // What cannot be written as JSON arrives as it is.
        }
        const shown = panelAfter(sent);
        expect(shown.textContent).toMatch(/spent|No ledger in this notebook yet/);
        expectHarmless(shown);
        expectHarmless(summaryAfter(sent));
      }),
      { numRuns: 300 },
    );
  });
});

/** All texts that plotly would read as its own markup, wherever they stand in a chart. */
function* texts(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* texts(member);
}

describe('charts', () => {
  it('hand plotly no markup but their own', () => {
    const store = new LedgerStore(() => 0);
    store.receive({ ...(everyText(example, MARKUP) as object), version: 2 });
    const [ledger] = store.ledgers;
    if (ledger === undefined) throw new Error('the message was refused');
    const { account, spending, meter } = figures(ledger.message);
    const charts = [
      spendingChart(spending, meter, theme, { proven: 'proven', simpleSum: 'sum', budget: 'budget' }),
      ...ledger.message.reports.map((report) => {
        switch (report.kind) {
          case 'curve':
            return curveChart(curveFigure(report), theme);
          case 'training':
            return trainingChart(trainingFigure(report, account).lines, theme);
          case 'federation':
            return trainingChart(federationFigure(report, account).lines, theme);
          case 'audit':
            return auditChart([auditFigure(report, account)], theme);
          case 'risk':
            return riskChart(riskFigure(report), theme);
          case 'encryption':
            return encryptionChart(encryptionFigure(report), theme);
        }
      }),
    ];
    expect(charts.length).toBeGreaterThan(7);
    const all = [...texts(charts)];
    expect(all.some((text) => text.includes('&lt;img'))).toBe(true);
    for (const text of all) expect(text.replace(/<br>|<\/?b>/g, '')).not.toContain('<');
  });

  it('have points and ranges that are numbers, whatever the sizes', () => {
    const sizes = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(sizes, sizes), { maxLength: 5 }), sizes, (points, budget) => {
        const message = messageOf([laplaceEntry('a', 0.1)], {
          accountant: 'pure',
          budget: { epsilon: budget, delta: 0 } as never,
          reports: [
            { ...curve, points: points.map(([epsilon, mean]) => ({ epsilon, mean, low: -mean, high: mean, runs: 1 })) },
          ],
        });
        const { spending, meter } = figures(message);
        expect(spending.points.length).toBeLessThanOrEqual(MOST_POINTS);
        const [first = curve] = message.reports as readonly PrivacyUtilityCurve[];
        for (const { layout } of [
          spendingChart(spending, meter, theme, { proven: '', simpleSum: '', budget: '' }),
          curveChart(curveFigure(first), theme),
        ]) {
          const { xaxis, yaxis } = layout as { xaxis: { range: number[] }; yaxis: { range: number[] } };
          for (const end of [...xaxis.range, ...yaxis.range]) expect(Number.isFinite(end)).toBe(true);
          for (const [low = 0, high = 0] of [xaxis.range, yaxis.range]) expect(low).toBeLessThan(high);
        }
      }),
    );
  });
});

describe('plotly figures in cells', () => {
  it('are read as objects and as JSON strings, and nothing else is taken for one', () => {
    const figure = { data: [{ type: 'bar', y: [1] }], layout: { title: 'bars' } };
    expect(readFigure(figure)).toEqual({ ...figure, config: {} });
    expect(readFigure(JSON.stringify(figure))).toEqual({ ...figure, config: {} });
    for (const other of [undefined, null, 3, '{', '[]', [], {}, { data: 3 }, { data: [null] }, { data: ['x'] }]) {
      expect(readFigure(other)).toBeUndefined();
    }
    fc.assert(fc.property(fc.anything(), (value) => void readFigure(value)));
  });

  it('are drawn by the basic bundle where that knows their kinds of trace', () => {
    expect(beyondBasic({ data: [{ type: 'bar' }, {}] })).toEqual([]);
    expect(beyondBasic({ data: [{ type: 'box' }, { type: 'scatter' }, { type: 'box' }] })).toEqual(['box']);
  });

  it('of a kind that would silently become a scatter plot, or ask servers outside, are not drawn', () => {
    expect(notDrawn(['histogram', 'box', 'heatmap', 'violin', 'scatter3d', 'contour', 'treemap'])).toBeUndefined();
    expect(notDrawn(['no such', 'scattergeo', 'densitymap', 3])).toEqual({
      unknown: ['no such', '3'],
      ofTheWorld: ['scattergeo', 'densitymap'],
    });
  });

  it('are of kinds that the full bundle has, each of which is either drawn or asks outside', () => {
    const bundle = readFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min/plotly.min.js'), 'utf8');
    const kinds = [...bundle.matchAll(/moduleType:"trace",name:"(\w+)"/g)].map(([, name]) => name);
    expect(kinds.length).toBeGreaterThan(40);
    const outside = kinds.filter(
      (kind) => beyondBasic({ data: [{ type: kind }] }).length > 0 && notDrawn([kind]) !== undefined,
    );
    expect(outside.sort()).toEqual(['choropleth', 'choroplethmap', 'densitymap', 'scattergeo', 'scattermap']);
  });
});
