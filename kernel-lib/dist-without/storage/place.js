import { homedir } from 'node:os';
import { join, sep } from 'node:path';
/** The user's folder for what epsbook keeps. */
export const userDataFolder = (env = process.env) => join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'epsbook');
/**
 * Where this user's ledgers are kept unless another place is chosen: `EPSBOOK_LEDGERS`, a folder or a `postgres://` address, else
 * `epsbook` in the user's data folder. The panel and `npx epsbook ledger` say which it is.
 */
export function ledgerPlace(env = process.env) {
    const chosen = env['EPSBOOK_LEDGERS'];
    return chosen === undefined || chosen === '' ? userDataFolder(env) : chosen;
}
export const isPostgres = (place) => /^postgres(ql)?:\/\//.test(place);
/** The ledgers' file in a folder. */
export const ledgerFile = (folder) => join(folder, 'ledgers.sqlite');
/** A place as people are told it, in notebooks that they may share: the user's own folder as `~`. */
export const shownPlace = (place, home = homedir()) => place === home || place.startsWith(`${home}${sep}`) ? `~${place.slice(home.length)}` : place;
//# sourceMappingURL=place.js.map