/** What something looks like: where HTML can be shown, and where only text can. */
export interface Form {
    readonly text: string;
    readonly html: string;
}
/**
 * Lets an object say what it looks like, as the last value of a cell and in `console.log`. The methods are not among its own fields as
 * copies, comparisons and JSON see them.
 */
export declare function withForm<Given extends object>(given: Given, formOf: (given: Given) => Form): Given;
