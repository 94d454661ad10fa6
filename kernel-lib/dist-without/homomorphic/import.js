import { invalidArgument, malformed, requireOptions } from '../core/errors.js';
import { nonNegative, positive } from '../core/quantities.js';
import { requireInstance } from './arguments.js';
import { BfvContext, receivedBfvVector } from './bfv/bfv.js';
import { CkksContext } from './ckks/ckks-context.js';
import { CkksVector } from './ckks/ckks-vector.js';
import { loadForeign } from './seal/foreign.js';
/** A context of the same parameters, and the bytes loaded with it. */
const LOAD = `
  const { bytes, chain, degree, primeBits, plainModulus, secure } = data;
  const isWhole = plainModulus > 0n;
  const parameters = seal.EncryptionParameters(isWhole ? seal.SchemeType.bfv : seal.SchemeType.ckks);
  parameters.setPolyModulusDegree(degree);
  parameters.setCoeffModulus(
    chain === undefined
      ? seal.CoeffModulus.Create(degree, Int32Array.from(primeBits))
      : seal.CoeffModulus.BFVDefault(degree, seal.SecurityLevel.tc128),
  );
  if (isWhole) parameters.setPlainModulus(seal.Modulus(plainModulus));
  const context = seal.Context(parameters, true, secure ? seal.SecurityLevel.tc128 : seal.SecurityLevel.none);
  const ciphertext = seal.CipherText();
  ciphertext.loadArray(context, bytes);
  return {
    bytes: ciphertext.saveArray(seal.ComprModeType.none),
    size: ciphertext.size,
    scale: ciphertext.scale,
  };
`;
/** SEAL's primes lie so close to the powers of two that others take for them when they rescale. */
const CLOSE = 2 ** -16;
export async function importUnauthenticated(context, bytes, facts) {
    if (!(bytes instanceof Uint8Array))
        throw malformed('a ciphertext of these parameters');
    if (!(context instanceof BfvContext))
        requireInstance(context, CkksContext, 'context');
    requireFacts(context, facts);
    const { degree, primeBits, securityBits } = context.parameters;
    const chain = context instanceof BfvContext ? context.parameters.chain : undefined;
    const { plainModulus } = context.engine;
    const secure = securityBits === 128;
    const loaded = await loadForeign(LOAD, { bytes: Uint8Array.from(bytes), chain, degree, primeBits: [...primeBits], plainModulus, secure }, 'a ciphertext of these parameters');
    if (loaded.size !== 2)
        throw malformed('a relinearised ciphertext');
    return context instanceof BfvContext
        ? receivedBfvVector(context, facts, loaded.bytes)
        : importedVector(context, loaded, facts);
}
/** What the caller says is looked at before the bytes are: it decides what is taken for garbage later. */
function requireFacts(context, facts) {
    requireOptions(facts, '{ length: 3, bound: 64, error: 1e-4 }');
    const { length } = facts;
    if (!Number.isInteger(length) || length < 1 || length > context.slots)
        throw invalidArgument('facts.length', `a whole number of 1 to ${context.slots}`);
    if (context instanceof BfvContext) {
        const { depthLeft } = facts;
        const { depth } = context.parameters;
        if (!Number.isInteger(depthLeft) || depthLeft < 0 || depthLeft > depth)
            throw invalidArgument('facts.depthLeft', `a whole number of 0 to ${depth}`);
        return;
    }
    const { bound, error } = facts;
    positive(bound, 'facts.bound');
    nonNegative(error, 'facts.error');
}
function importedVector(context, loaded, facts) {
    const ciphertext = context.engine.ciphertextOf(loaded.bytes);
    const expected = context.scales[ciphertext.level];
    const difference = Math.abs(loaded.scale / expected - 1);
    if (!(difference < CLOSE))
        throw malformed('a ciphertext of this context’s scale');
    context.requireRoom(facts.bound, ciphertext.level, 'vector');
    const exact = context.engine.withScale(ciphertext, expected);
    ciphertext.dispose();
    const error = facts.error + facts.bound * difference;
    return new CkksVector(context, exact, { ...facts, error, period: 0, copies: 1 });
}
//# sourceMappingURL=import.js.map