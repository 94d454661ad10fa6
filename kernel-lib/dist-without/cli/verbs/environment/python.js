import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../verb.js';
/** What a Python says of itself. A Python that is no environment of its own keeps what is the user's in the user's folder. */
const QUESTIONS = `
import json, os, sys
from importlib import metadata
def version(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
own = sys.prefix != sys.base_prefix or os.path.isdir(os.path.join(sys.prefix, "conda-meta"))
try:
    from jupyter_core.paths import jupyter_data_dir, jupyter_path
    user, paths = jupyter_data_dir(), jupyter_path("labextensions")
except ImportError:
    user, paths = os.path.expanduser("~/.local/share/jupyter"), []
share = os.path.join(sys.prefix, "share", "jupyter") if own else user
print(json.dumps({
    "version": "%d.%d.%d" % sys.version_info[:3],
    "share": share,
    "jupyterlab": version("jupyterlab"),
    "labextensions": [os.path.join(share, "labextensions"), *paths],
}))
`;
const inside = (folder) => process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
/** The Pythons to try: the one that was named; else the folder's own, the active environment, and whatever is on the PATH. */
function candidates(directory, named) {
    if (named !== undefined)
        return [named];
    const environments = [join(directory, '.venv'), process.env['VIRTUAL_ENV'], process.env['CONDA_PREFIX']];
    const own = environments.filter((folder) => folder !== undefined).map(inside);
    return [...own.filter((python) => existsSync(python)), 'python3', 'python'];
}
/**
 * Finds a Python and what it has.
 * @param named a Python given on the command line
 * @throws UsageError where there is none
 */
export function findPython(directory, named) {
    for (const python of candidates(directory, named)) {
        const { status, stdout } = spawnSync(python, ['-c', QUESTIONS], { encoding: 'utf8' });
        if (status !== 0)
            continue;
        const answers = JSON.parse(stdout);
        return { ...answers, python, jupyterlab: answers.jupyterlab ?? undefined };
    }
    throw new UsageError(named === undefined
        ? 'no Python was found; install Python 3.10 or later, or name one with --python PATH'
        : `${named} is no Python that runs`);
}
//# sourceMappingURL=python.js.map