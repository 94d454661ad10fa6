/** One line of the server's log: what happened, and to whom. No token, key, certificate, weight or row is ever in it. */
export interface LogLine {
    readonly event: 'listening' | 'refused' | 'round' | 'update' | 'ended' | 'failed';
    /** Why somebody was refused, or what failed. */
    readonly reason?: string;
    readonly client?: string;
    readonly address?: string;
    readonly round?: number;
}
export type Log = (line: LogLine) => void;
