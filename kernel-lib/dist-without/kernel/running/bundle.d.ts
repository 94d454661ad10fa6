/** A value in several forms, by MIME type (Jupyter messaging protocol 5.3, "Display data"). */
export interface Bundle {
    readonly data: Readonly<Record<string, unknown>>;
    readonly metadata: Readonly<Record<string, unknown>>;
}
/**
 * What a notebook shows of a value: its own forms where it has a `Symbol.for('Jupyter.display')` method, records and data frames as a table, and text.
 * @throws what the value's own methods throw, and TypeError where its forms can't be sent
 */
export declare function bundleOf(value: unknown): Promise<Bundle>;
/**
 * A copy that is certain to be sent as it is.
 * @throws TypeError what in it can't be sent, and why
 */
export declare function sendable<Content extends {
    readonly data: Readonly<Record<string, unknown>>;
}>(content: Content): Content;
