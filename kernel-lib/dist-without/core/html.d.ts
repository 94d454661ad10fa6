/** Text as it may stand in HTML, in an element or in a quoted attribute. */
export declare const escapeHtml: (text: string) => string;
