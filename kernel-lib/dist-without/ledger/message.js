/** The MIME type a ledger travels under, as output of a cell. */
export const LEDGER_MIME_TYPE = 'application/vnd.epsbook.ledger.v1+json';
//# sourceMappingURL=message.js.map