/**
 * Names that people take for the same are the same ledger: composed Unicode forms, characters that are not shown, spaces around and how
 * many of them between words, and letter case do not count, `ß` and `SS` included.
 */
export declare const ledgerKey: (name: string) => string;
