/** What a client sent is not taken; a code tells the client why, and the round goes on. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    /** The HTTP status: 404 not there, 409 not of this run or round, 422 of no use. */
    readonly status: 404 | 409 | 422,
    readonly code: 'another-run' | 'round-over' | 'not-asked' | 'out-of-order' | 'unusable' | 'not-kept',
    message: string,
  ) {
    super(message);
  }
}
