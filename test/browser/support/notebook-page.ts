import type { Locator, Page } from 'playwright-core';

/** A notebook in JupyterLab and the ledger's panel beside it, as a user meets them. */
export class NotebookPage {
  readonly panel: Locator;
  readonly spent: Locator;
  readonly state: Locator;
  readonly cells: Locator;

  constructor(readonly page: Page) {
    this.panel = page.locator('#epsbook-ledger');
    this.spent = this.panel.locator('.epsbook-spent-epsilon');
    this.state = this.panel.locator('.epsbook-state');
    this.cells = page.locator('.jp-Notebook .jp-CodeCell');
  }

  /** Opens the notebook and waits until its kernel is ready. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.cells.first().waitFor({ timeout: 120_000 });
    await this.idle();
  }

  /** Waits until the notebook has its kernel and that has nothing to do. The toolbar says "idle" too early, the status bar does not. */
  async idle(): Promise<void> {
    await this.page
      .locator('#jp-main-statusbar')
      .getByText(/\| Idle$/)
      .waitFor({ timeout: 120_000 });
  }

  /** Chooses from the menu bar. */
  async menu(...path: readonly [string, ...string[]]): Promise<void> {
    const [bar, ...items] = path;
    await this.page
      .locator('.lm-MenuBar-item')
      .filter({ hasText: new RegExp(`^${bar}$`) })
      .click();
    for (const item of items) {
      const entry = this.page.locator('.lm-Menu-item').filter({ hasText: item }).first();
      await entry.hover();
      if (item === items[items.length - 1]) await entry.click();
    }
  }

  /** Runs one code cell, without waiting for its end. */
  async run(cell: number): Promise<void> {
    await this.cells.nth(cell).locator('.jp-InputArea-editor').click();
    await this.page.keyboard.press('Control+Enter');
  }

  /** Runs all cells, without waiting for their end. */
  async runAll(): Promise<void> {
    await this.menu('Run', 'Run All Cells');
  }

  async save(): Promise<void> {
    await this.menu('File', 'Save Notebook');
    await this.page.locator('.jp-mod-dirty').first().waitFor({ state: 'detached' });
  }

  async restartKernel(): Promise<void> {
    await this.menu('Kernel', 'Restart Kernel…');
    await this.page.locator('.jp-Dialog .jp-mod-accept').click();
    await this.page.locator('.jp-Dialog').waitFor({ state: 'detached' });
  }

  async theme(name: 'JupyterLab Light' | 'JupyterLab Dark'): Promise<void> {
    await this.menu('Settings', 'Theme', name);
    await this.page.locator(`body[data-jp-theme-name="${name}"]`).waitFor({ state: 'attached' });
    // The charts are drawn anew in the theme's colours, in the next frames.
    await this.page.waitForTimeout(500);
  }

  /** Shows the panel and goes there, by its key. */
  async showPanel(): Promise<void> {
    await this.page.keyboard.press('Alt+Shift+E');
    await this.panel.waitFor();
  }

  /** Drags the sidebar to a width in pixels. */
  async widen(width: number): Promise<void> {
    const box = await this.panel.boundingBox();
    if (box === null) throw new Error('the panel is not shown');
    const edge = box.x - 2;
    await this.page.mouse.move(edge, box.y + 300);
    await this.page.mouse.down();
    await this.page.mouse.move(edge + box.width - width, box.y + 300, { steps: 5 });
    await this.page.mouse.up();
  }
}
