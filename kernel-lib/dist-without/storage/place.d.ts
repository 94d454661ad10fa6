type Environment = Readonly<Record<string, string | undefined>>;
/** The user's folder for what epsbook keeps. */
export declare const userDataFolder: (env?: Environment) => string;
/**
 * Where this user's ledgers are kept unless another place is chosen: `EPSBOOK_LEDGERS`, a folder or a `postgres://` address, else
 * `epsbook` in the user's data folder. The panel and `npx epsbook ledger` say which it is.
 */
export declare function ledgerPlace(env?: Environment): string;
export declare const isPostgres: (place: string) => boolean;
/** The ledgers' file in a folder. */
export declare const ledgerFile: (folder: string) => string;
/** A place as people are told it, in notebooks that they may share: the user's own folder as `~`. */
export declare const shownPlace: (place: string, home?: string) => string;
export {};
