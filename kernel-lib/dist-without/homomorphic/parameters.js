/** Parameters of the levelled schemes, checked against the table of homomorphicencryption.org (Albrecht et al. 2018, table 1). */
import { checkPrimeSync } from 'node:crypto';
import { PrivacyError, invalidArgument, requireOptions, weakParameters } from '../core/errors.js';
import { requireList } from './arguments.js';
/** By ring degree: the most bits of all primes together, the key-switching one included, at 128-bit security (classical, ternary secret). */
const MOST_BITS = new Map([
    [1024, 27],
    [2048, 54],
    [4096, 109],
    [8192, 218],
    [16_384, 438],
    [32_768, 881],
]);
/** SEAL's primes are at most so long. */
const LONGEST_PRIME = 60;
function checkedRing(degree, primeBits, insecure) {
    const most = MOST_BITS.get(degree);
    if (most === undefined)
        throw invalidArgument('degree', [...MOST_BITS.keys()].join(', '));
    requireList(primeBits, 'primeBits', 'an array of whole numbers');
    if (primeBits.length < 2 || primeBits.some((bits) => !Number.isInteger(bits) || bits < 18 || bits > LONGEST_PRIME))
        throw invalidArgument('primeBits', `at least two whole numbers of 18 to ${LONGEST_PRIME}`);
    if (primeBits.some((bits) => bits > primeBits.at(-1)))
        throw invalidArgument('primeBits', 'such that the last prime, which switches keys, is the longest');
    const total = primeBits.reduce((sum, bits) => sum + bits, 0);
    const isSecure = total <= most;
    if (!isSecure && insecure !== 'below 128 bits of security')
        throw weakParameters('primeBits', `at most ${most} bits in all at degree ${degree}, not ${total}, for 128-bit security: a larger degree allows more`);
    return { degree, primeBits: Object.freeze([...primeBits]), securityBits: isSecure ? 128 : 0 };
}
/** Whether primes of so many bits are 128-bit secure in this ring. */
export const isWithinTable = (degree, primeBits) => primeBits.reduce((sum, bits) => sum + bits, 0) <= (MOST_BITS.get(degree) ?? 0);
/** The smallest degree that is secure with these primes. */
function degreeFor(primeBits, least, depth) {
    const total = primeBits.reduce((sum, bits) => sum + bits, 0);
    for (const [degree, most] of MOST_BITS)
        if (degree >= least && total <= most)
            return degree;
    throw new PrivacyError('depth-exhausted', { operation: 'parameters', needed: depth, left: Math.floor((depth * 881) / total) }, `depth ${depth} takes ${total} bits, and 881 are the most at 128-bit security: plan fewer multiplications in a row (polynomials of degree d take log2 d), or a smaller scaleBits`);
}
function requireDepth(depth) {
    if (!Number.isInteger(depth) || depth < 0 || depth > 40)
        throw invalidArgument('depth', 'a whole number of 0 to 40');
}
/**
 * CKKS parameters: computing on real numbers, approximately. From the depth follow the primes, and from them the smallest secure ring.
 * @throws PrivacyError `weak-parameters` below 128 bits of security, `depth-exhausted` where no ring is large enough
 */
export function ckksParameters(options = {}) {
    requireOptions(options, '{ depth: 2 }');
    const { insecure, scaleBits = 40, slots = 1 } = options;
    // Two primes may make up a scale, where they are named.
    const mostScale = options.primeBits === undefined ? 52 : 100;
    if (!Number.isInteger(scaleBits) || scaleBits < 20 || scaleBits > mostScale)
        throw invalidArgument('scaleBits', `a whole number of 20 to ${mostScale}`);
    if (!Number.isInteger(slots) || slots < 1)
        throw invalidArgument('slots', 'a whole number of at least 1');
    if (options.primeBits !== undefined)
        requireList(options.primeBits, 'primeBits', 'an array of whole numbers');
    const depth = options.primeBits === undefined ? (options.depth ?? 2) : options.primeBits.length - 2;
    requireDepth(depth);
    const outer = Math.min(LONGEST_PRIME, scaleBits + 20);
    const primeBits = options.primeBits ?? [outer, ...new Array(depth).fill(scaleBits), outer];
    const degree = options.degree ?? degreeFor(primeBits, 2 * slots, depth);
    const ring = checkedRing(degree, primeBits, insecure);
    if (slots > degree / 2)
        throw invalidArgument('slots', `at most ${degree / 2} at degree ${degree}`);
    return Object.freeze({ scheme: 'CKKS', ...ring, scaleBits, depth });
}
/** Bits of noise budget: what is encoded and stays over, and what each multiplication takes. */
const bfvBudget = (degree, plainBits) => ({
    fresh: plainBits + Math.log2(degree) + 28,
    each: plainBits + Math.log2(degree) + 8,
});
const bfvPrimes = (degree, plainBits, depth) => {
    const { each: bitsEach, fresh } = bfvBudget(degree, plainBits);
    const bits = fresh + depth * bitsEach;
    const count = Math.max(1, Math.ceil(bits / 55));
    const each = Math.max(20, Math.ceil(bits / count));
    return [...new Array(count).fill(each), each];
};
/** Multiplications in a row that these primes have noise budget for. */
function bfvDepth(degree, plainBits, primeBits) {
    const { each, fresh } = bfvBudget(degree, plainBits);
    const bits = primeBits.slice(0, -1).reduce((sum, one) => sum + one, 0);
    return Math.min(40, Math.floor((bits - fresh) / each));
}
function checkedPlainModulus(plainModulus, degree) {
    const isPacking = degree !== undefined &&
        Number.isSafeInteger(plainModulus) &&
        plainModulus % (2 * degree) === 1 &&
        checkPrimeSync(BigInt(plainModulus));
    if (!isPacking)
        throw invalidArgument('plainModulus', 'a prime that is 1 modulo twice the `degree`, which is named with it');
    return Math.ceil(Math.log2(plainModulus));
}
/**
 * BFV parameters: computing on whole numbers, exactly. Each multiplication takes about log₂ t + log₂ N + 8 bits of noise budget; some
 * 20 bits stay over, so that a decryption fails with a probability far below 2⁻⁴⁰ (a test holds the budget left to that).
 * @throws PrivacyError `weak-parameters` below 128 bits of security, `depth-exhausted` where no ring is large enough
 */
export function bfvParameters(options = {}) {
    requireOptions(options, '{ depth: 1 }');
    if (options.degree !== undefined && !MOST_BITS.has(options.degree))
        throw invalidArgument('degree', [...MOST_BITS.keys()].join(', '));
    const { chain, insecure, plainModulus } = options;
    const plainBits = plainModulus === undefined ? (options.plainBits ?? 20) : checkedPlainModulus(plainModulus, options.degree);
    if (!Number.isInteger(plainBits) || plainBits < 17 || plainBits > 40)
        throw invalidArgument('plainBits', 'a whole number of 17 to 40');
    const modulus = plainModulus === undefined ? {} : { plainModulus };
    if (options.primeBits !== undefined) {
        if (options.degree === undefined)
            throw invalidArgument('degree', 'named with `primeBits`');
        const ring = checkedRing(options.degree, options.primeBits, insecure);
        const possible = bfvDepth(ring.degree, plainBits, ring.primeBits);
        const depth = options.depth ?? possible;
        requireDepth(depth);
        if (depth > possible)
            throw invalidArgument('primeBits', `longer: they have noise budget for a depth of ${possible}`);
        return Object.freeze({ scheme: 'BFV', ...ring, plainBits, ...modulus, ...(chain && { chain }), depth });
    }
    if (chain !== undefined)
        throw invalidArgument('primeBits', 'named with `chain`');
    const { depth = 1 } = options;
    requireDepth(depth);
    const fits = (degree) => isWithinTable(degree, bfvPrimes(degree, plainBits, depth));
    const degree = options.degree ?? [...MOST_BITS.keys()].find((one) => one >= 4096 && fits(one));
    if (degree === undefined)
        throw new PrivacyError('depth-exhausted', { operation: 'parameters', needed: depth, left: 0 }, `no secure ring is large enough for depth ${depth} with ${plainBits} bits: plan fewer multiplications in a row, or a smaller plainBits`);
    const ring = checkedRing(degree, bfvPrimes(degree, plainBits, depth), insecure);
    return Object.freeze({ scheme: 'BFV', ...ring, plainBits, ...modulus, depth });
}
/** Parameters that somebody made by hand, checked as those are that follow from options. */
export function checkedParameters(parameters) {
    const { securityBits, ...options } = parameters;
    const asked = { ...options, ...(securityBits === 0 && { insecure: 'below 128 bits of security' }) };
    return (parameters.scheme === 'BFV' ? bfvParameters(asked) : ckksParameters(asked));
}
//# sourceMappingURL=parameters.js.map