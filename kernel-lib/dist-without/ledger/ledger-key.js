/** Characters that fonts do not show, such as variation selectors and fillers. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * Names that people take for the same are the same ledger: composed Unicode forms, characters that are not shown, spaces around and how
 * many of them between words, and letter case do not count, `ß` and `SS` included.
 */
export const ledgerKey = (name) => name.normalize('NFKC').replace(UNSEEN, '').trim().replace(/\s+/gu, ' ').toUpperCase().toLowerCase().normalize('NFKC');
//# sourceMappingURL=ledger-key.js.map