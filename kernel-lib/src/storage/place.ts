import { homedir } from 'node:os';
import { join, sep } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's folder for what epsbook keeps. */
export const userDataFolder = (env: Environment = process.env): string =>
  join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'epsbook');

/**
 * Where this user's ledgers are kept unless another place is chosen: `EPSBOOK_LEDGERS`, a folder or a `postgres://` address, else
 * `epsbook` in the user's data folder. The panel and `npx epsbook ledger` say which it is.
 */
export function ledgerPlace(env: Environment = process.env): string {
  const chosen = env['EPSBOOK_LEDGERS'];
  return chosen === undefined || chosen === '' ? userDataFolder(env) : chosen;
}

export const isPostgres = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** The ledgers' file in a folder. */
export const ledgerFile = (folder: string): string => join(folder, 'ledgers.sqlite');

/** A place as it is shown to people, in notebooks that they may share: the user's own folder as `~`. */
export const shownPlace = (place: string, home = homedir()): string =>
  place === home || place.startsWith(`${home}${sep}`) ? `~${place.slice(home.length)}` : place;
