// @ts-check

/** Something the machine lacks, told to a newcomer: what is missing, and what to do about it. */
export class SetupProblem extends Error {
  /**
   * @param {string} missing what is wrong, as one sentence
   * @param {string} remedy what to do, as one or more lines
   */
  constructor(missing, remedy) {
    super(missing);
    this.name = 'SetupProblem';
    this.missing = missing;
    this.remedy = remedy;
  }
}

/** What the operating system calls a file or folder that one may not write to. */
const LOCKED = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * A folder that can't be written to is the machine's problem, not a fault of set-up; anything else stays what it is.
 * @param {unknown} error
 */
export function asProblem(error) {
  const { code = '', path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (!LOCKED.has(code) || path === undefined) return error;
  return new SetupProblem(
    `${path} can't be written to (${code}).`,
    'Set-up keeps everything inside the project: clone it to a folder of your own, and run the same there.',
  );
}
