import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/project.js';
import { openBrowser } from './support/browser.js';
import { startLab } from './support/lab.js';
import { NotebookPage } from './support/notebook-page.js';

/** What a user would write, with what the panel has to show: releases, a refusal and a curve. */
const CELLS = [
  `import {
  breastCancer, count, dataset, laplace, logisticRegression, mean, openSession,
  privacyUtilityCurve, readCsv,
} from 'epsbook';
const rows = readCsv(breastCancer.file).records();
const part = (isPublic: boolean) => {
  const some = rows.filter((_, row) => (row % 5 === 4) === isPublic);
  return {
    rows: some,
    features: some.map((row) => Object.values(row).slice(0, 30)),
    labels: some.map(({ target }) => target),
  };
};
const [training, test] = [part(false), part(true)];`,
  `const clinic = dataset({ name: 'clinic', unit: 'patient', data: training.rows });
const session = openSession(clinic, { budget: { epsilon: 3, delta: 1e-6 } });`,
  "session.release('patients', count(), laplace({ epsilon: 0.1 }))",
  `const radius = mean('mean_radius', { lower: 0, upper: 50 });
session.release('mean radius', radius, laplace({ epsilon: 0.2 }))`,
  `try {
  const large = count({ where: { column: 'mean_radius', atLeast: 20 } });
  session.release('patients over 20 mm', large, laplace({ epsilon: 5 }));
} catch (refusal) {
  console.log((refusal as Error).message);
}`,
  `await privacyUtilityCurve({
  session, label: 'diagnosis', utility: 'accuracy',
  measuredOn: '113 public rows', training, test,
  model: logisticRegression(), bounds: breastCancer.bounds,
  epsilons: [0.05, 0.1, 0.3, 1], runs: 3,
  baselines: [{ label: 'larger class', value: 0.628 }],
});`,
];

it('the README’s pictures of the panel, light and dark', async () => {
  // A home of its own: the panel tells where the ledger is kept.
  const home = await mkdtemp(join(tmpdir(), 'epsbook-pictures-'));
  await using lab = await startLab({ HOME: home, EPSBOOK_LEDGERS: undefined, XDG_DATA_HOME: undefined });
  await using browser = await openBrowser();
  const notebook = {
    cells: CELLS.map((source, index) => ({
      cell_type: 'code',
      id: `cell-${String(index)}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source,
    })),
    metadata: { kernelspec: { name: 'epsbook', display_name: 'TypeScript (epsbook)', language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  await writeFile(join(lab.folder, 'clinic.ipynb'), JSON.stringify(notebook));
  const { page } = browser;
  await page.setViewportSize({ width: 1180, height: 880 });
  const opened = new NotebookPage(page);
  await opened.open(lab.address('clinic.ipynb'));
  await page.keyboard.press('Control+b');
  await opened.showPanel();
  await opened.widen(330);
  await opened.runAll();
  await page.locator('.jp-OutputArea-output').getByText('diagnosis: accuracy on').waitFor({ timeout: 300_000 });
  await opened.idle();
  expect(await opened.panel.getByText('Refused').count()).toBeGreaterThan(0);
  for (const [theme, name] of [
    ['JupyterLab Light', 'panel'],
    ['JupyterLab Dark', 'panel-dark'],
  ] as const) {
    await opened.theme(theme);
    await opened.cells.nth(1).evaluate((cell) => cell.scrollIntoView({ block: 'start' }));
    await opened.panel.evaluate((panel) => panel.scrollTo(0, 0));
    await page.mouse.move(5, 875);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(root, 'labextension', 'docs', `${name}.png`) });
  }
  await rm(home, { recursive: true, force: true });
});
