/** One verb of `npx epsbook`. */
export interface Verb {
  /** What `--help` prints: how it is called, and what each of its words does. */
  readonly usage: string;
  /** Carries it out; throws a {@link UsageError} or a `PrivacyError` for bad input. @returns the exit code */
  run(args: readonly string[]): Promise<number> | number;
}

/** Words on the command line that mean nothing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether an error is about the command line: ours, or that of Node's own parser. */
export const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'));
