import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/project.js';
import { accessibilityViolations } from './support/accessibility.js';
import { openBrowser, type Browser } from './support/browser.js';
import { startLab, type Lab } from './support/lab.js';
import { NotebookPage } from './support/notebook-page.js';
import { screenshotPath } from './support/screenshot.js';

/** What the panel showed as spent, by the cell that was running then. */
type Seen = ReadonlyMap<number, readonly string[]>;

/** Watches, inside the page, what the panel shows as spent, until the function it gives back is called. */
async function watchSpending(notebook: NotebookPage): Promise<() => Promise<Seen>> {
  await notebook.page.evaluate(() => {
    const seen: [number, string][] = [];
    const look = (): void => {
      const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
      const running = prompts.findIndex((prompt) => prompt.textContent?.includes('*'));
      const spent = document.querySelector('#epsbook-ledger .epsbook-spent-epsilon')?.textContent;
      if (running >= 0 && spent) seen.push([running, spent]);
    };
    const timer = setInterval(look, 25);
    Object.assign(globalThis, {
      spendingSeen: seen,
      stopWatchingSpending: () => {
        clearInterval(timer);
      },
    });
  });
  return async () => {
    const seen = await notebook.page.evaluate(() => {
      const { spendingSeen, stopWatchingSpending } = globalThis as unknown as {
        spendingSeen: [number, string][];
        stopWatchingSpending: () => void;
      };
      stopWatchingSpending();
      return spendingSeen;
    });
    const byCell = new Map<number, string[]>();
    for (const [cell, spent] of seen) {
      const values = byCell.get(cell) ?? [];
      if (values.at(-1) !== spent) values.push(spent);
      byCell.set(cell, values);
    }
    return byCell;
  };
}

describe('the tour in JupyterLab', () => {
  let lab: Lab;
  let browser: Browser;
  let notebook: NotebookPage;

  beforeAll(async () => {
    [lab, browser] = await Promise.all([startLab(), openBrowser()]);
    await copyFile(join(root, 'notebooks', 'tour.ipynb'), join(lab.folder, 'tour.ipynb'));
    notebook = new NotebookPage(browser.page);
    await notebook.open(lab.address('tour.ipynb'));
  });

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await lab[Symbol.asyncDispose]();
  });

  it('opens the panel by itself and moves its ε while a cell runs', async () => {
    const stop = await watchSpending(notebook);
    await notebook.runAll();
    await notebook.panel.waitFor({ timeout: 120_000 });
    await expect
      .poll(() => notebook.cells.last().locator('.jp-InputPrompt').innerText(), { timeout: 540_000, interval: 500 })
      .toMatch(/\[\d+\]/);
    const seen = await stop();
    const during = Math.max(...[...seen.values()].map((values) => values.length));
    expect(during).toBeGreaterThanOrEqual(3);
    expect(await notebook.state.innerText()).toBe('live');
    expect(await browser.page.locator('.jp-OutputArea-output[data-mime-type*="error"]').count()).toBe(0);
  });

  it('ends with the spending, the releases and the curve, and with the fit without privacy on a ledger of its own', async () => {
    const ledgers = notebook.panel.getByRole('combobox', { name: 'Which ledger' });
    /** Chooses the ledger whose name begins so, and waits until the panel shows all of these. */
    const shows = async (name: RegExp, ...parts: readonly string[]): Promise<string> => {
      const names = await ledgers.locator('option').allInnerTexts();
      await ledgers.selectOption({ index: names.findIndex((each) => name.test(each)) });
      for (const part of parts) await expect.poll(() => notebook.panel.innerText()).toContain(part);
      return notebook.panel.innerText();
    };
    const open = '1 release without privacy: nothing is proven about these data.';
    await shows(/^public rows/, open);
    const parts = ['diagnosis', 'gaussian', 'accuracy', 'larger class', '57 public rows'];
    expect(await shows(/^clinic: training rows/, ...parts)).not.toContain(open);
    await shows(/^clinic(?!:)/, 'mean radius', 'Refused', 'too much', 'asked for ε 5 with 0.3 of ε 1 spent');
    expect(await notebook.spent.innerText()).toBe('0.3');
  });

  it.each(['JupyterLab Dark', 'JupyterLab Light'] as const)('has no accessibility violations in %s', async (theme) => {
    await notebook.theme(theme);
    await notebook.panel.getByRole('combobox', { name: 'Which ledger' }).selectOption({ index: 0 });
    await browser.page.screenshot({ path: await screenshotPath(`tour ${theme}`) });
    expect(await accessibilityViolations(browser.page, '#epsbook-ledger', '.epsbook-summary')).toEqual([]);
  });

  it('shows the ledgers again when the saved notebook is opened, marked as saved', async () => {
    const before = await notebook.spent.innerText();
    await notebook.save();
    await notebook.menu('Kernel', 'Shut Down Kernel');
    await notebook.open(lab.address('tour.ipynb'));
    await notebook.showPanel();
    await expect.poll(() => notebook.state.innerText()).toBe('saved');
    expect(await notebook.spent.innerText()).toBe(before);
  });

  it('never asked for anything outside this machine, and its console has no errors', () => {
    expect(browser.outside).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
