/**
 * How far a canary is remembered (Carlini et al. 2019): log₂ of how many candidates there are, less log₂ of the canary's rank among them.
 * One that was never seen has about 1 bit on average; log₂(candidates) is the most. Candidates that are as likely count half, so that a
 * model that has learnt nothing exposes nothing.
 */
export function exposure(canaryBits: number, otherBits: readonly number[]): number {
  const rank = otherBits.reduce((sum, bits) => sum + (bits < canaryBits ? 1 : bits === canaryBits ? 0.5 : 0), 1);
  return Math.log2(otherBits.length + 1) - Math.log2(rank);
}
