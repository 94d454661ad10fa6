import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * A Python with the given packages, in an environment of its own that is made when a test first needs it, in epsbook's cache.
 * @param packages as pip takes them, with their versions
 */
export function pythonWith(packages: readonly string[], python = process.env['PYTHON'] ?? 'python3'): string {
  const cache = process.env['EPSBOOK_CACHE'] ?? join(homedir(), '.cache', 'epsbook');
  const version = createHash('sha256')
    .update(JSON.stringify([python, packages]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cache, `python-${version}`);
  const done = join(folder, 'done');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    execFileSync(python, ['-m', 'venv', folder]);
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', ...packages]);
    writeFileSync(done, '');
  }
  return join(folder, 'bin/python');
}

/** Runs a script with a JSON value on its standard input, and reads the JSON value it prints. */
export function askPython<Answer>(python: string, script: string, request: unknown): Answer {
  const output = execFileSync(python, ['-c', script], {
    input: JSON.stringify(request),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(output) as Answer;
}
