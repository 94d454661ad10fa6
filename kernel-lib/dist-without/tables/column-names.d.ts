/**
 * What the compiler knows of the names of a table's columns: nothing of it is there when a program runs.
 *
 * A question about columns is written inside the call that asks it, `session.release('age', mean('age', …), …)`. There the compiler infers
 * which names there are from the data of the session, holds the question to them, and offers them. A question that stands by itself, or is
 * asked of data whose columns the compiler does not know, such as a frame read from a file, is checked when it is asked.
 */
type KeysOf<Row> = Row extends unknown ? Extract<keyof Row, string> : never;
/** The names of the columns of data of this type; `string` where it does not tell them. */
export type ColumnNames<Data> = 0 extends 1 & Data ? string : Data extends {
    readonly columns: readonly (infer Name)[];
} ? Extract<Name, string> : Data extends ArrayLike<infer Row> ? Row extends ArrayLike<unknown> ? string : Row extends object ? KeysOf<Row> : string : Data extends Readonly<Record<string, ArrayLike<unknown>>> ? KeysOf<Data> : string;
/** One of the names, which are not inferred from here: what is written here is held to them. */
export type OneOf<Name extends string> = [Name][Name extends unknown ? 0 : never];
/** A question as data take it whose columns have these names. */
export interface AsksColumns<Name extends string> {
    /** Never there: a name for the compiler to infer by. */
    readonly columnsAsked?: readonly Name[];
}
/** What a question says of the columns it asks for; nothing where the compiler was not told which names there are. */
export type AboutColumns<Name extends string> = string extends Name ? unknown : AsksColumns<Name>;
export {};
