/** More entries than this are not sent one by one: the earliest are merged by kind. */
export const MOST_ENTRIES = 10_000;
/** The label under which the earliest entries of a long ledger are merged. */
export const EARLIER_RELEASES = 'earlier releases';
//# sourceMappingURL=wire.js.map