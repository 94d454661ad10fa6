import { gaussianEntry, laplaceEntry, messageOf, curve } from '../../labextension/messages.js';
import { openBrowser } from './browser.js';
import { publishingCell, writeNotebook } from './fixture-notebook.js';
import { startLab } from './lab.js';
import { NotebookPage } from './notebook-page.js';

/** Messages at the beginning that are not counted: the panel is made, and plotly is loaded. */
const WARM_UP = 10;

/**
 * Milliseconds from a ledger's arrival in the browser until it is painted, for each of `count` messages of about `entries`
 * entries that a kernel publishes ten times a second.
 */
export async function messageToPaint(entries: number, count = 50): Promise<readonly number[]> {
  await using lab = await startLab();
  await using browser = await openBrowser();
  const all = Array.from({ length: entries }, (_, index) =>
    index % 10 === 9
      ? gaussianEntry(`mean ${String(index)}`, 600, { epsilon: 0.01, delta: 1e-9 })
      : laplaceEntry(`count ${String(index)}`, 0.0002),
  );
  const messages = Array.from({ length: WARM_UP + count }, (_, sequence) =>
    messageOf(all.slice(0, entries - WARM_UP - count + sequence), { sequence, reports: [curve] }),
  );
  await writeNotebook(lab.folder, 'bench.ipynb', [await publishingCell(lab.folder, 'bench', messages, 0.1)]);
  const notebook = new NotebookPage(browser.page);
  await notebook.open(lab.address('bench.ipynb'));
  await notebook.showPanel();
  await browser.page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { paintTimes: times });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'epsbook: message to paint') times.push(duration);
    }).observe({ entryTypes: ['measure'] });
  });
  await notebook.run(0);
  await notebook.cells
    .nth(0)
    .locator('.jp-InputPrompt')
    .getByText(/\[\d+\]/)
    .waitFor({ timeout: 60_000 });
  const times = await browser.page.evaluate(() => (globalThis as unknown as { paintTimes: number[] }).paintTimes);
  return times.slice(WARM_UP);
}
