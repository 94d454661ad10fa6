import { inspect } from 'node:util';
import {} from '../compiler/complaint.js';
import { withIntrinsics } from '../intrinsics.js';
import { adviceOn } from './advice.js';
import { excerpt } from './excerpt.js';
import {} from './traces.js';
/** The most complaints that are shown with their lines; more are counted. */
const MOST_COMPLAINTS = 10;
/** The deepest chain of causes that is followed. */
const DEEPEST_CAUSE = 5;
/** A complaint of the compiler on one line, as `file line:column - message`. */
export const complaintLine = ({ file, line, column, message }) => `${file === undefined ? '' : `${file} `}${String(line + 1)}:${String(column + 1)} - ${message}`;
/** A cell that does not compile: named after what refused it, with the first complaint as message. */
export function notCompiled(complaints) {
    const shown = complaints
        .slice(0, MOST_COMPLAINTS)
        .flatMap((one) => [complaintLine(one), '', ...excerpt(one.text, one.line, one.column, one.end), '']);
    const more = complaints.length - MOST_COMPLAINTS;
    if (more > 0)
        shown.push(`… and ${String(more)} more`);
    while (shown.at(-1) === '')
        shown.pop();
    const advice = complaints
        .map(({ text, line, message }) => adviceOn(text.split('\n')[line] ?? '', message))
        .find(Boolean);
    if (advice !== undefined)
        shown.push('', advice);
    return { ename: 'TypeScript', evalue: complaintLine(complaints[0]), traceback: shown };
}
const INTERRUPTED = {
    ename: 'Interrupted',
    evalue: 'the cell was interrupted',
    traceback: ['Interrupted: the cell was interrupted'],
};
/** What a cell that awaits is rejected with when it is interrupted. */
export class InterruptedError extends Error {
    name = 'Interrupted';
}
/** Whether a cell ended because of an interrupt: in synchronous code the error is Node's, while awaiting it is the kernel's. */
export const wasInterrupted = (value) => withIntrinsics(() => isError(value) &&
    (value instanceof InterruptedError || ('code' in value && value.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED')));
/** What a cell threw. Anything may be thrown; only errors have a name, a message and a stack. */
export function thrown(value, traces) {
    if (wasInterrupted(value))
        return INTERRUPTED;
    if (!isError(value)) {
        const text = typeof value === 'string' ? value : described(value);
        return { ename: 'Thrown', evalue: text, traceback: [`Thrown: ${text}`] };
    }
    const { name, message } = words(value);
    return { ename: name, evalue: message, traceback: told(value, traces, DEEPEST_CAUSE) };
}
/** Errors of this realm and of others (`node:vm`, a worker). */
function isError(value) {
    try {
        return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
    }
    catch {
        // A proxy may refuse any question.
        return false;
    }
}
/** A value as text, whatever its own `inspect` does. */
function described(value) {
    try {
        return inspect(value);
    }
    catch {
        return `a value of type ${typeof value}`;
    }
}
/** An error's name and message; either may be anything, or throw. */
function words(error) {
    try {
        return { name: textOf(error.name) || 'Error', message: textOf(error.message) };
    }
    catch {
        return { name: 'Error', message: '' };
    }
}
const textOf = (value) => (typeof value === 'string' ? value : described(value));
function told(error, traces, depth) {
    const { name, message } = words(error);
    const lines = message === '' ? [name] : `${name}: ${message}`.split('\n');
    const { frames, folded } = traces.framesOf(error);
    const written = frames.find((frame) => frame.written !== undefined)?.written;
    if (written !== undefined) {
        const { source, place } = written;
        lines.push('', ...excerpt(source.text, place.line, place.column), '');
    }
    lines.push(...frames.map(({ text }) => `    at ${text}`));
    if (folded > 0 && frames.length > 0)
        lines.push(`    (${String(folded)} ${folded === 1 ? 'frame' : 'frames'} of the machinery folded)`);
    if (depth > 0) {
        if (isError(error.cause) && error.cause !== error)
            lines.push('', ...prefixed('Caused by: ', told(error.cause, traces, depth - 1)));
        if (error instanceof AggregateError)
            for (const one of error.errors.slice(0, MOST_COMPLAINTS))
                lines.push('', ...(isError(one) ? told(one, traces, depth - 1) : [described(one)]));
    }
    return lines;
}
const prefixed = (prefix, [first = '', ...rest]) => [prefix + first, ...rest];
//# sourceMappingURL=failure.js.map