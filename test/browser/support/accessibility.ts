import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong inside the selected parts of the page, one line each. */
export async function accessibilityViolations(page: Page, ...selectors: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (include) => (globalThis as unknown as { axe: typeof axe }).axe.run({ include: include.map((each) => [each]) }),
    selectors,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
