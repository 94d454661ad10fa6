import { encodeLedger, LEDGER_MIME_TYPE, parseBudget } from 'epsbook/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curve, gaussianEntry, laplaceEntry, messageOf, unprotectedEntry } from '../labextension/messages.js';
import { samples } from '../reports/samples.js';
import { accessibilityViolations } from './support/accessibility.js';
import { openBrowser, type Browser } from './support/browser.js';
import { publishingCell, seen, writeNotebook } from './support/fixture-notebook.js';
import { startLab, type Lab } from './support/lab.js';
import { NotebookPage } from './support/notebook-page.js';
import { screenshotPath } from './support/screenshot.js';

const entries = [
  laplaceEntry('patients', 0.1),
  laplaceEntry('mean age', 0.1),
  laplaceEntry('mean radius by diagnosis', 0.05, { times: 2, random: 'seeded' }),
  gaussianEntry('logistic regression', 20, { epsilon: 0.3, delta: 1e-7 }),
];

const growing = Array.from({ length: entries.length + 1 }, (_, count) =>
  messageOf(entries.slice(0, count), { sequence: count + 1 }),
);
const refusal = {
  label: 'median age',
  requested: { epsilon: 0.5, delta: 0 },
  spent: 0.573,
  after: 1.08,
  remedy: 'ε of 0.426 would fit; asked before the others it would have been admitted',
  times: 2,
  at: 1_700_000_000_000,
};
const withCurve = messageOf(entries, { sequence: 10, reports: [curve], refusals: [refusal] });
/** As much as a panel may have to hold: long names, large numbers, every section, a budget that is split and begins anew. */
const crowded = messageOf(
  [
    ...Array.from({ length: 30 }, (_, index) =>
      laplaceEntry(`mean systolic blood pressure of the patients admitted in week ${String(index)}`, 0.0123, {
        notebook: `wards/cardiology/${index % 2 === 0 ? 'first' : 'second'} quarter.ipynb`,
      }),
    ),
    laplaceEntry('readmissions-within-thirty-days-of-discharge-by-ward', 0.001, { times: 12_345, random: 'seeded' }),
    unprotectedEntry('regression of length of stay on everything, without noise'),
  ],
  {
    session: 'a crowded session',
    dataset: {
      name: 'university hospital: cardiology, admissions of all wards since 2011',
      version: 'spring-2026-final-2',
    },
    unit: 'patient of the cardiology wards',
    budget: parseBudget({ epsilon: 12.5, delta: 2.5e-7, practice: true, every: 'month' }),
    spentInAll: 31.4159,
    analyst: 'a visiting statistician with a long name',
    place: '~/.local/share/epsbook/ledgers/university-hospital-cardiology/ledgers.sqlite',
    accountant: 'smoothed-gaussian-dp',
    reports: Object.values(samples),
    refusals: [
      { ...refusal, label: 'mean systolic blood pressure of every patient, by ward and by week', times: 1_234 },
    ],
  },
);
const unprotected = messageOf([laplaceEntry('sum', 0.9), unprotectedEntry('model without noise')], {
  session: 'another session',
  dataset: { name: 'wards', version: 'spring' },
  budget: parseBudget({ epsilon: 1 }),
  accountant: 'pure',
});

const MARKUP = '<img src="https://example.org/x.png" onerror="document.title=\'attacked\'">';

const hostile: readonly unknown[] = [
  { ...encodeLedger(withCurve), dataset: { name: MARKUP, version: '1' }, unit: MARKUP },
  JSON.stringify({ ...encodeLedger(withCurve), session: 'as a string' }),
  { ...encodeLedger(withCurve), budget: { epsilon: -1, delta: 7 } },
  '{"version": 1, "__proto__": {"entries": 3}',
  MARKUP,
  [],
  17,
];

describe('the panel in JupyterLab', () => {
  let lab: Lab;
  let browser: Browser;
  let notebook: NotebookPage;

  beforeAll(async () => {
    [lab, browser] = await Promise.all([startLab(), openBrowser()]);
    notebook = new NotebookPage(browser.page);
    await writeNotebook(lab.folder, 'fixture.ipynb', [
      await publishingCell(lab.folder, 'growing', [...growing, withCurve]),
      await publishingCell(lab.folder, 'unprotected', [unprotected], 0),
      {
        source: `display({'application/vnd.plotly.v1+json': {'data': [{'type': 'bar', 'y': [1, 3]}], 'layout': {'title': 'two bars'}}, 'text/plain': 'a figure'}, raw=True)`,
      },
      {
        source: `for kind in [{'type': 'histogram', 'x': [1, 1, 2]}, {'type': 'heatmap', 'z': [[1, 2], [3, 4]]}, {'type': 'scattergeo', 'lon': [1], 'lat': [2]}]:
    display({'application/vnd.plotly.v1+json': {'data': [kind], 'layout': {}}, 'text/plain': 'a figure'}, raw=True)`,
      },
      await publishingCell(lab.folder, 'crowded', [crowded], 0),
    ]);
    await writeNotebook(lab.folder, 'hostile.ipynb', [
      { source: '', outputs: hostile.map((payload) => ({ [LEDGER_MIME_TYPE]: payload, 'text/plain': 'a ledger' })) },
      {
        source: '',
        outputs: [
          {
            'application/vnd.plotly.v1+json': {
              data: [],
              layout: { images: [{ source: 'https://example.org/tracker.png', x: 0, y: 1, sizex: 1, sizey: 1 }] },
            },
            'text/plain': 'a figure that fetches a picture',
          },
        ],
      },
    ]);
    await notebook.open(lab.address('fixture.ipynb'));
  });

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await lab[Symbol.asyncDispose]();
  });

  it('says how to begin where the notebook has no ledger, and loads no charts for it', async () => {
    const requested: string[] = [];
    browser.page.on('request', (request) => requested.push(request.url()));
    await notebook.showPanel();
    await expect.poll(() => notebook.panel.innerText()).toContain('No ledger in this notebook yet');
    expect(await notebook.panel.innerText()).toContain('openSession');
    await browser.page.screenshot({ path: await screenshotPath('empty') });
    expect(requested.filter((address) => address.includes('plotly'))).toEqual([]);
  });

  it('shows ε moving while a cell runs', async () => {
    await notebook.run(0);
    const prompt = notebook.cells.nth(0).locator('.jp-InputPrompt');
    for (const [number, spent] of ['0', '0.1', '0.2', '0.3', '0.49', '0.49'].entries()) {
      await expect.poll(() => notebook.spent.allInnerTexts(), { timeout: 60_000, interval: 50 }).toEqual([spent]);
      expect(await prompt.innerText()).toContain('*');
      await seen(lab.folder, 'growing', number);
    }
    await expect.poll(() => prompt.innerText(), { timeout: 60_000 }).toMatch(/\d/);
    expect(await notebook.state.innerText()).toBe('live');
  });

  it('shows the budget, the chart, every release, and the curve', async () => {
    const text = await notebook.panel.innerText();
    for (const part of [
      'clinic · v3',
      'of ε 1 spent',
      'δ 10⁻⁶ · pure, then Gaussian DP filter · add or remove one patient',
      '50:50 guess about one patient',
      '5 releases',
      'logistic regression',
      'mean radius by diagnosis × 2',
      'seeded',
      'accuracy',
      'measured on 114 public rows',
      'Refused',
      'median age',
      '× 2',
      'asked for ε 0.5 with 0.573 of ε 1 spent: together they would cost ε 1.08, more than their sum by this filter; ε of 0.426 would fit',
    ]) {
      expect(text).toContain(part);
    }
    await expect.poll(() => notebook.panel.locator('.epsbook-chart .main-svg').count()).toBeGreaterThanOrEqual(2);
    const meter = notebook.panel.getByRole('meter');
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/^ε 0\.\d+ of 1 spent, \d\d %$/);
    const [chart] = await notebook.panel.getByRole('img').all();
    expect(await chart?.getAttribute('aria-label')).toMatch(/Spending over 5 releases: proven ε 0\.\d+ of 1/);
  });

  it('answers a question by sliders, at once, and spends nothing for it', async () => {
    const requested: string[] = [];
    browser.page.on('request', (request) => requested.push(request.url()));
    const spent = await notebook.spent.innerText();
    await notebook.panel.getByText('What if').click();
    const noise = notebook.panel.getByRole('slider', { name: 'noise multiplier' });
    await noise.waitFor();
    expect(requested.filter((address) => address.includes('what-if'))).toHaveLength(1);
    // This ledger's filter has no bound for steps on samples; for steps on all rows, and for numbers, it has.
    const cell = (name: string) => notebook.panel.getByRole('row', { name }).getByRole('cell');
    await expect.poll(() => cell('would cost alone').innerText()).toBe('ε ∞');
    await notebook.panel.getByRole('combobox', { name: 'What is asked about' }).selectOption('release');
    await expect.poll(() => cell('would cost alone').innerText()).toBe('ε 0.1');
    await expect.poll(() => cell('with all so far').innerText()).toMatch(/^ε 0\.\d+ of 1$/);
    await expect.poll(() => cell('numbers that fit').innerText()).toBe('1');
    const next = notebook.panel.locator('.epsbook-meter-next');
    await expect.poll(() => next.count()).toBe(1);
    const widthOf = async (): Promise<number> => (await next.boundingBox())?.width ?? 0;
    const before = await widthOf();
    expect(before).toBeGreaterThan(1);
    const epsilon = notebook.panel.getByRole('slider', { name: 'ε of one number' });
    await epsilon.focus();
    await browser.page.keyboard.press('End');
    await expect.poll(() => cell('would cost alone').innerText()).toBe('ε 10');
    await expect.poll(() => notebook.panel.innerText()).toContain('The budget would refuse it.');
    expect(await notebook.panel.innerText()).toContain('nothing is drawn for it');
    expect(await notebook.spent.innerText()).toBe(spent);
    expect(await accessibilityViolations(browser.page, '.epsbook-asked')).toEqual([]);
    await expect.poll(widthOf).toBeGreaterThan(before);
    await browser.page.screenshot({ path: await screenshotPath('what if') });
    await notebook.panel.getByText('What if').click();
    await expect.poll(() => next.count()).toBe(0);
  });

  it('keeps a summary of one line in the cell’s output', async () => {
    const summary = notebook.cells.nth(0).locator('.epsbook-summary');
    expect(await summary.innerText()).toMatch(/^ε 0\.\d+ of 1 spent · clinic · v3 · 5 releases · δ 10⁻⁶/);
  });

  it.each(['JupyterLab Light', 'JupyterLab Dark'] as const)('has no accessibility violations in %s', async (theme) => {
    await notebook.theme(theme);
    await browser.page.screenshot({ path: await screenshotPath(`panel ${theme}`) });
    expect(await accessibilityViolations(browser.page, '#epsbook-ledger', '.epsbook-summary')).toEqual([]);
  });

  it('draws its charts in the theme’s colours', async () => {
    const line = (): Promise<string> =>
      notebook.panel
        .locator('.epsbook-chart path.js-line')
        .last()
        .evaluate((path) => getComputedStyle(path).stroke);
    const dark = await line();
    await notebook.theme('JupyterLab Light');
    expect(await line()).not.toBe(dark);
  });

  it('sets apart what has no privacy, and lets one choose among ledgers', async () => {
    await notebook.run(1);
    const chooser = notebook.panel.getByRole('combobox', { name: 'Which ledger' });
    await chooser.waitFor();
    const text = await notebook.panel.innerText();
    expect(text).toContain('1 release without privacy: nothing is proven about these data.');
    expect(text).toContain('model without noise');
    expect(text).not.toContain('50:50');
    await browser.page.screenshot({ path: await screenshotPath('unprotected') });
    expect(await accessibilityViolations(browser.page, '#epsbook-ledger', '.epsbook-summary')).toEqual([]);
    await chooser.selectOption({ label: 'clinic · 3 (live)' });
    await expect.poll(() => notebook.panel.innerText()).toContain('clinic · v3');
  });

  it('can be reached, read and worked with the keyboard alone', async () => {
    await browser.page.locator('.jp-Notebook').first().focus();
    await notebook.showPanel();
    const focused = (): Promise<string> =>
      browser.page.evaluate(() => `${document.activeElement?.tagName ?? ''} ${document.activeElement?.id ?? ''}`);
    await expect.poll(focused).toBe('DIV epsbook-ledger');
    const stops: string[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await browser.page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops.map((stop) => stop.trim())).toEqual(expect.arrayContaining(['SELECT', 'SUMMARY']));
    await notebook.panel.locator('summary').first().focus();
    await browser.page.keyboard.press('Enter');
    await expect.poll(() => notebook.panel.locator('details table').first().isVisible()).toBe(true);
    expect(await notebook.panel.locator('details table').first().innerText()).toContain('0.945');
  });

  it('is closed by the key that opens it, which gives the keyboard back to the notebook', async () => {
    await notebook.panel.focus();
    await browser.page.keyboard.press('Alt+Shift+E');
    await notebook.panel.waitFor({ state: 'hidden' });
    const inNotebook = (): Promise<boolean> =>
      browser.page.evaluate(() => document.activeElement?.closest('.jp-NotebookPanel') !== null);
    await expect.poll(inNotebook).toBe(true);
    await notebook.showPanel();
  });

  it.each([250, 320, 420])('names the step that is pointed at, whole, at %d px', async (width) => {
    await notebook.widen(width);
    const plot = notebook.panel.locator('.epsbook-chart').first();
    await plot.scrollIntoViewIfNeeded();
    await browser.page.waitForTimeout(300);
    const area = await plot.locator('.nsewdrag').first().boundingBox();
    const chart = await plot.boundingBox();
    if (area === null || chart === null) throw new Error('the chart is not drawn');
    const names = ['patients', 'mean age', 'mean radius by diagnosis × 2', 'logistic regression'];
    for (const [step, name] of names.entries()) {
      for (const share of [0.15, 0.85]) {
        // The axis goes a little beyond the last step.
        await browser.page.mouse.move(area.x + (area.width * (step + share)) / (4 * 1.02), area.y + area.height / 2);
        const hover = plot.locator('.hoverlayer .hovertext');
        await expect.poll(() => hover.first().textContent()).toContain(name);
        const box = await hover.first().boundingBox();
        if (box === null) throw new Error('nothing is shown');
        expect(box.x).toBeGreaterThanOrEqual(chart.x - 1);
        expect(box.x + box.width).toBeLessThanOrEqual(chart.x + chart.width + 1);
        expect(box.y + box.height).toBeLessThanOrEqual(chart.y + chart.height + 1);
      }
    }
    await browser.page.mouse.move(10, 10);
    await browser.page.screenshot({ path: await screenshotPath(`panel ${String(width)}`) });
    await notebook.theme('JupyterLab Dark');
    await browser.page.screenshot({ path: await screenshotPath(`panel ${String(width)} dark`) });
    await notebook.theme('JupyterLab Light');
  });

  it.each(['JupyterLab Light', 'JupyterLab Dark'] as const)(
    'holds much of everything at any width, in %s',
    async (theme) => {
      const chooser = notebook.panel.getByRole('combobox', { name: 'Which ledger' });
      if (theme === 'JupyterLab Light') await notebook.run(4);
      const crowdedOne = chooser.locator('option', { hasText: 'university' });
      await chooser.selectOption((await crowdedOne.getAttribute('value')) ?? '');
      await expect.poll(() => notebook.panel.innerText()).toContain('of all time');
      await notebook.theme(theme);
      await browser.page.setViewportSize({ width: 1280, height: 3_400 });
      for (const width of [250, 320, 420]) {
        await notebook.widen(width);
        await browser.page.waitForTimeout(500);
        await notebook.panel.screenshot({ path: await screenshotPath(`crowded ${String(width)} ${theme}`) });
        const sticksOut = await notebook.panel.evaluate((panel) => {
          const { left, right } = panel.getBoundingClientRect();
          const shown = [...panel.querySelectorAll('*:not(caption, svg *)')];
          const out = shown.filter((node) => {
            const box = node.getBoundingClientRect();
            return box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5);
          });
          return [
            ...out.map((node) => node.outerHTML.slice(0, 200)),
            ...(panel.scrollWidth > panel.clientWidth ? ['the panel scrolls sideways'] : []),
          ];
        });
        expect(sticksOut).toEqual([]);
      }
      await browser.page.setViewportSize({ width: 1280, height: 900 });
      expect(await accessibilityViolations(browser.page, '#epsbook-ledger', '.epsbook-summary')).toEqual([]);
      await chooser.selectOption({ label: 'clinic · 3 (live)' });
    },
  );

  it('draws a plotly figure in a cell, with its title, at a height one can read', async () => {
    await notebook.run(2);
    const figure = notebook.cells.nth(2).locator('.epsbook-plotly');
    await figure.locator('.main-svg').first().waitFor();
    expect(await figure.locator('.gtitle').textContent()).toBe('two bars');
    const color = () => figure.locator('.gtitle').evaluate((title) => getComputedStyle(title).fill);
    await notebook.theme('JupyterLab Light');
    const onLight = await color();
    await notebook.theme('JupyterLab Dark');
    await expect.poll(color).not.toBe(onLight);
    await notebook.theme('JupyterLab Light');
    await expect.poll(color).toBe(onLight);
    expect((await figure.locator('.main-svg').first().boundingBox())?.height).toBeCloseTo(400, -1);
  });

  it('draws kinds that only the full bundle has, loaded for them alone, and no maps, which would be fetched outside', async () => {
    const requested: string[] = [];
    browser.page.on('request', (request) => requested.push(request.url()));
    await notebook.run(3);
    const figures = notebook.cells.nth(3).locator('.epsbook-plotly');
    await figures.nth(0).locator('.barlayer .point').first().waitFor();
    expect(await figures.nth(0).locator('.barlayer .point').count()).toBe(2);
    await figures.nth(1).locator('.hm image').waitFor({ state: 'attached' });
    expect(await figures.nth(2).innerText()).toContain('Maps are not drawn here');
    expect(requested.filter((address) => address.includes('/plotly-full.'))).toHaveLength(1);
    expect(browser.outside).toEqual([]);
  });

  it('says so when the kernel was restarted', async () => {
    await notebook.restartKernel();
    await expect.poll(() => notebook.state.innerText(), { timeout: 30_000 }).toBe('kernel restarted');
    expect(await notebook.panel.innerText()).toContain('does not know this ledger any more');
    await browser.page.screenshot({ path: await screenshotPath('restarted') });
  });

  it('shows the last ledger of a saved notebook, marked as saved', async () => {
    await notebook.save();
    await notebook.open(lab.address('fixture.ipynb'));
    await notebook.showPanel();
    await expect.poll(() => notebook.state.innerText()).toBe('saved');
    await browser.page.screenshot({ path: await screenshotPath('saved') });
  });

  it('is where it was after the page was loaded anew', async () => {
    // JupyterLab writes the layout down a little after it has changed.
    await browser.page.waitForTimeout(1_500);
    await browser.page.reload();
    await notebook.panel.waitFor({ timeout: 60_000 });
    await expect.poll(() => notebook.state.innerText()).toBe('saved');
  });

  it('asks for a notebook where none is open', async () => {
    await browser.page.goto(lab.address(''));
    await browser.page.locator('.jp-Launcher').waitFor({ timeout: 60_000 });
    await notebook.showPanel();
    await expect.poll(() => notebook.panel.innerText()).toContain('No notebook is open');
    expect(await accessibilityViolations(browser.page, '#epsbook-ledger')).toEqual([]);
  });

  it('survives hostile outputs: shows markup as text, runs nothing, fetches nothing', async () => {
    await notebook.open(lab.address('hostile.ipynb'));
    await notebook.showPanel();
    await expect.poll(() => notebook.panel.innerText()).toContain('<img src=');
    expect(await notebook.panel.locator('img').count()).toBe(0);
    expect(await browser.page.locator('.jp-OutputArea img, .jp-OutputArea .main-svg').count()).toBe(0);
    expect(await browser.page.title()).not.toContain('attacked');
    await browser.page.screenshot({ path: await screenshotPath('hostile') });
  });

  it('never asked for anything outside this machine, and its console has no errors', () => {
    expect(browser.outside).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
