import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../support/project.js';

/** Whether there is a C compiler, and a loader that preloads what it makes. */
export const hasCompiler = (): boolean =>
  process.platform === 'linux' && spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;

/** Compiles the library that makes locks fail; gives its path in the folder. */
export function compileFailingLocks(folder: string): string {
  const library = join(folder, 'failing-locks.so');
  const source = join(root, 'test', 'storage', 'processes', 'failing-locks.c');
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
  return library;
}
