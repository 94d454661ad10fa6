/** A cell that was run: the session, which is this one, its number, and its code. */
type Line = readonly [session: number, line: number, code: string | readonly [string, string | null]];
/** The cells that were run, for a front end that goes back through them (Jupyter messaging protocol 5.3, "History"). */
export declare class History {
    #private;
    add(line: number, code: string): {
        output: string | null;
    };
    /** Answers a `history_request`. */
    answer(request: Readonly<Record<string, unknown>>): {
        readonly status: 'ok';
        readonly history: readonly Line[];
    };
}
export {};
