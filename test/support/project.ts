import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of something the set-up makes; says what to do where it is absent. */
export function made(path: string): string {
  const absolute = join(root, path);
  if (!existsSync(absolute)) throw new Error(`${path} is missing: run \`npm run setup\` first`);
  return absolute;
}
