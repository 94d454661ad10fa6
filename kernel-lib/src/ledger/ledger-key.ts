/** Names that people take for the same are the same ledger: composed Unicode forms, spaces around, and letter case do not count. */
export const ledgerKey = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');
