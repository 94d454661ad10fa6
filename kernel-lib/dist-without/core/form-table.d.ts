/** A table as forms show it: every cell is a text, and shown as one whatever it holds. */
export interface FormTable {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Said with it, such as how many rows there are. */
    readonly note?: string;
    /** A drawing at the end of each row, as {@link intervalBar} makes one. */
    readonly drawings?: readonly string[];
}
/** Lines of aligned columns. */
export declare function tableText(table: FormTable): string;
/** HTML in the page's own colours; a wide table scrolls by itself, and does not push the notebook's page. */
export declare function tableHtml(table: FormTable): string;
/**
 * A bar whose end is uncertain: full up to where the value surely is, faint to where it may be. It repeats what the row's cells
 * say, so that nobody has to see it.
 * @param scale where the bar begins, and the most that it can show
 */
export declare function intervalBar(low: number, high: number, scale: {
    readonly from: number;
    readonly to: number;
}): string;
