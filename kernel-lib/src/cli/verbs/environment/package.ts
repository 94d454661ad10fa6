import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This package, as it is installed. */
export interface InstalledPackage {
  readonly root: string;
  readonly version: string;
  /** The folder of packages that it lies in, which cells import from. */
  readonly packages: string;
  /** What starts tslab; undefined where it is not installed. */
  readonly tslab: string | undefined;
}

/** Where this package lies, and what it needs to start a kernel. */
export function installedPackage(): InstalledPackage {
  const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/, '');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const tslab = manifestOf('tslab');
  const above = dirname(root);
  // In this project's own tree the package is linked, and lies beside its packages.
  const packages = basename(above) === 'node_modules' ? above : join(above, 'node_modules');
  return { root, version, packages, tslab: tslab === undefined ? undefined : join(dirname(tslab), 'bin', 'tslab') };
}

/** The manifest of a package that this one can load. */
export function manifestOf(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}
