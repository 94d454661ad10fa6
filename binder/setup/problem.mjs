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
