/**
 * What the compiler knows of the names of a table's columns: nothing of it is there when a program runs.
 *
 * A question about columns is written inside the call that asks it, `session.release('age', mean('age', …), …)`. There the compiler infers
 * which names there are from the data of the session, holds the question to them, and offers them. A question that stands by itself, or is
 * asked of data whose columns the compiler does not know, such as a frame read from a file, is checked when it is asked.
 */
export {};
//# sourceMappingURL=column-names.js.map