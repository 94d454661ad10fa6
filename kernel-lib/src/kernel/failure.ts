import { inspect } from 'node:util';

/** The content of an `error` message, and of the reply to a cell that failed (Jupyter messaging protocol 5.3, "Execution errors"). */
export interface Failure {
  /** The error's name. */
  readonly ename: string;
  /** The error's message. */
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** One complaint of the compiler about a cell. */
export interface Diagnostic {
  /** Where it is in, as a file name and a space; empty for the cell itself. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const line = ({ file, line: row, column, message }: Diagnostic): string =>
  `${file}${String(row)}:${String(column)} - ${message}`;

/** A cell that does not compile: named after what refused it, with the first complaint as message. */
export function notCompiled(diagnostics: readonly [Diagnostic, ...Diagnostic[]]): Failure {
  return { ename: 'TypeScript', evalue: line(diagnostics[0]), traceback: diagnostics.map(line) };
}

const INTERRUPTED: Failure = {
  ename: 'Interrupted',
  evalue: 'the cell was interrupted',
  traceback: ['Interrupted: the cell was interrupted'],
};

/** Lines of a stack that lie in Node or in the kernel and say nothing about the cell. */
const MACHINERY = /^\s+at .*(?:node:|[\\/]tslab[\\/]dist[\\/]|[\\/]kernel-lib[\\/](?:dist|src)[\\/]kernel[\\/])/;

/** What a cell threw. Anything may be thrown; only errors have a name, a message and a stack. */
export function thrown(value: unknown): Failure {
  if (wasInterrupted(value)) return INTERRUPTED;
  const traceback = inspect(value)
    .split('\n')
    .filter((row) => !MACHINERY.test(row));
  if (value instanceof Error) return { ename: value.name, evalue: value.message, traceback };
  return { ename: 'Thrown', evalue: typeof value === 'string' ? value : inspect(value), traceback };
}

/** Whether a cell ended because of an interrupt: in synchronous code the message is Node's, while awaiting it is tslab's. */
export const wasInterrupted = (value: unknown): boolean =>
  value instanceof Error &&
  (('code' in value && value.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') ||
    value.message === 'Interrupted asynchronously');
