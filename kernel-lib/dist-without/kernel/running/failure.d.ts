import { type Complaint } from '../compiler/complaint.js';
import { type Traces } from './traces.js';
/** The content of an `error` message, and of the reply to a cell that failed (Jupyter messaging protocol 5.3, "Execution errors"). */
export interface Failure {
    /** The error's name. */
    readonly ename: string;
    /** The error's message. */
    readonly evalue: string;
    readonly traceback: readonly string[];
}
/** A complaint of the compiler on one line, as `file line:column - message`. */
export declare const complaintLine: ({ file, line, column, message }: Complaint) => string;
/** A cell that does not compile: named after what refused it, with the first complaint as message. */
export declare function notCompiled(complaints: readonly [Complaint, ...Complaint[]]): Failure;
/** What a cell that awaits is rejected with when it is interrupted. */
export declare class InterruptedError extends Error {
    readonly name = "Interrupted";
}
/** Whether a cell ended because of an interrupt: in synchronous code the error is Node's, while awaiting it is the kernel's. */
export declare const wasInterrupted: (value: unknown) => boolean;
/** What a cell threw. Anything may be thrown; only errors have a name, a message and a stack. */
export declare function thrown(value: unknown, traces: Traces): Failure;
