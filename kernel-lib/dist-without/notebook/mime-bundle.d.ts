/** One thing to show, in several forms: the notebook takes the richest it knows. Keys of `data` are MIME types. */
export interface MimeBundle {
    /** JSON values, or text, by MIME type. Give `text/plain` always, for whoever can show nothing else. */
    readonly data: Readonly<Record<string, unknown>>;
    readonly metadata?: Readonly<Record<string, unknown>>;
}
/** A name under which a display can be updated later, unlike any other. */
export declare const newDisplayId: () => string;
