import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
/** Where this package lies, and what it needs to start a kernel. */
export function installedPackage() {
    const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/, '');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const tslab = manifestOf('tslab');
    const above = dirname(root);
    // In this project's own tree the package is linked, and lies beside its packages.
    const packages = basename(above) === 'node_modules' ? above : join(above, 'node_modules');
    return { root, version, packages, tslab: tslab === undefined ? undefined : join(dirname(tslab), 'bin', 'tslab') };
}
/** The manifest of a package that this one can load. */
export function manifestOf(name) {
    try {
        return createRequire(import.meta.url).resolve(`${name}/package.json`);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=package.js.map