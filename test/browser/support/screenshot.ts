import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/project.js';

/** Where a screenshot of this name is kept, for people to look at. */
export async function screenshotPath(name: string): Promise<string> {
  const folder = join(root, 'test', 'browser', 'screenshots');
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
