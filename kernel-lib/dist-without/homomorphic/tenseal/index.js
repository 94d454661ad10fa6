/**
 * Contexts, keys and vectors in the format of TenSEAL 0.3.15 and 0.3.16 (CKKS and BFV), whose SEAL is the same: `context.serialize()` and
 * `vector.serialize()`, both ways. None of it is signed: **nothing tells who made it**.
 */
import { invalidArgument, malformed, requireOptions } from '../../core/errors.js';
import { requireInstance } from '../arguments.js';
import { BfvContext, BfvOwner, BfvVector } from '../bfv/bfv.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { CkksVector } from '../ckks/ckks-vector.js';
import { importUnauthenticated } from '../import.js';
import { bfvParameters, ckksParameters } from '../parameters.js';
import { loadForeign } from '../seal/foreign.js';
import { sealEngine, sealParameterBytes } from '../seal/seal-engine.js';
import { bytesOf, numberOf, packed, readFields, unpacked, writeBytes, writeDouble, writeNumber } from './protobuf.js';
/** Fields of `TenSEALContextProto` and of the messages in it, as release 0.3.16 writes them. */
const CONTEXT = { parameters: 1, public: 2, private: 3 };
const PUBLIC = { encryption: 1, flags: 2, scale: 3, relinearization: 4, rotation: 5 };
const PRIVATE = { secret: 1, makeRelinearization: 2, makeRotation: 3 };
/** Of `CKKSVectorProto`. */
const VECTOR = { sizes: 1, ciphertexts: 2, scale: 3 };
/** Relinearise, rescale and switch the modulus by itself. */
const AUTOMATIC = 7;
/**
 * Loads all parts, without compression from here on. Keys that TenSEAL leaves to be made from the secret key are made, rotations by
 * powers of two to both sides.
 */
const LOAD = `
  const scheme = data.isWhole ? seal.SchemeType.bfv : seal.SchemeType.ckks;
  const parameters = seal.EncryptionParameters(scheme);
  parameters.loadArray(data.parameters);
  const primes = [...parameters.coeffModulus];
  const degree = parameters.polyModulusDegree;
  const bits = primes.map((prime) => prime.toString(2).length);
  const same = seal.EncryptionParameters(scheme);
  same.setPolyModulusDegree(degree);
  same.setCoeffModulus(seal.CoeffModulus.Create(degree, Int32Array.from(bits)));
  let chain;
  if (data.isWhole && [...same.coeffModulus].join() !== primes.join()) {
    same.setCoeffModulus(seal.CoeffModulus.BFVDefault(degree, seal.SecurityLevel.tc128));
    chain = 'SEAL default';
  }
  if ([...same.coeffModulus].join() !== primes.join()) throw new Error('other primes');
  const plainModulus = data.isWhole ? parameters.plainModulus.value : 0n;
  if (data.isWhole) same.setPlainModulus(seal.Modulus(plainModulus));
  const context = seal.Context(same, true, seal.SecurityLevel.tc128);
  if (!context.parametersSet()) throw new Error('weak parameters');
  const none = seal.ComprModeType.none;
  const loaded = (object, bytes) => {
    if (bytes === undefined) return undefined;
    object.loadArray(context, bytes);
    return object.saveArray(none);
  };
  const secret = seal.SecretKey();
  const secretKey = loaded(secret, data.secret);
  let encryption = loaded(seal.PublicKey(), data.encryption);
  let relinearization = loaded(seal.RelinKeys(), data.relinearization);
  let rotation = loaded(seal.GaloisKeys(), data.rotation);
  if (secretKey !== undefined) {
    const generator = seal.KeyGenerator(context, secret);
    encryption ??= generator.createPublicKey().saveArray(none);
    relinearization ??= generator.createRelinKeys().saveArray(none);
    if (data.makeRotation) rotation ??= generator.createGaloisKeys(Int32Array.from(data.steps(degree))).saveArray(none);
  }
  return { degree, primeBits: bits, chain, plainModulus: Number(plainModulus), secretKey, encryption, relinearization, rotation };
`;
/** The rotations of `generate_galois_keys()`; BFV's step 0 exchanges its two rows. */
function bothWays(degree, isWhole) {
    const powers = Array.from({ length: Math.log2(degree / 2) }, (_, bit) => 2 ** bit);
    const steps = powers.flatMap((power) => [power, -power]);
    return isWhole ? [0, ...steps] : steps;
}
async function readContext(bytes, isWhole) {
    const what = `a ${isWhole ? 'BFV' : 'CKKS'} context of TenSEAL 0.3.16`;
    const fields = readFields(bytes, what);
    const open = readFields(bytesOf(fields, CONTEXT.public) ?? new Uint8Array(), what);
    const closed = readFields(bytesOf(fields, CONTEXT.private) ?? new Uint8Array(), what);
    const parameterBytes = bytesOf(fields, CONTEXT.parameters);
    if (parameterBytes === undefined)
        throw malformed(what);
    const copy = (part) => part && Uint8Array.from(part);
    const loaded = await loadForeign(LOAD.replace('data.steps(degree)', `(${bothWays.toString()})(degree, data.isWhole)`), {
        isWhole,
        parameters: copy(parameterBytes),
        secret: copy(bytesOf(closed, PRIVATE.secret)),
        encryption: copy(bytesOf(open, PUBLIC.encryption)),
        relinearization: copy(bytesOf(open, PUBLIC.relinearization)),
        rotation: copy(bytesOf(open, PUBLIC.rotation)),
        makeRotation: numberOf(closed, PRIVATE.makeRotation) === 1,
    }, what);
    const { degree, encryption, relinearization, rotation } = loaded;
    if (encryption === undefined || relinearization === undefined)
        throw invalidArgument('bytes', 'of a context with its public key and relinearisation keys');
    const rotationSteps = rotation === undefined ? [] : bothWays(degree, isWhole);
    const keys = { encryption, relinearization, rotation, rotationSteps };
    return { ...loaded, keys, scale: numberOf(open, PUBLIC.scale) };
}
/**
 * Reads what TenSEAL's `context.serialize()` gave, of CKKS.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept at 128-bit security; `invalid-argument` for a context
 * without a global scale that is a power of two, or without the keys that computing takes
 */
export async function readTensealContext(bytes) {
    const { degree, keys, primeBits, scale = NaN, secretKey } = await readContext(bytes, false);
    const scaleBits = Math.log2(scale);
    if (!Number.isInteger(scaleBits))
        throw invalidArgument('bytes', 'of a context whose `global_scale` is a power of two, such as 2**40');
    const parameters = ckksParameters({ degree, primeBits, scaleBits });
    if (secretKey !== undefined) {
        const owner = await CkksOwner.ofKeys(parameters, keys, secretKey);
        return Object.freeze({ context: owner.context, owner });
    }
    return Object.freeze({ context: new CkksContext(await sealEngine(parameters, keys)), owner: undefined });
}
/**
 * Reads what TenSEAL's `context.serialize()` gave, of BFV. Its depth is what its primes have noise budget for.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept at 128-bit security; `invalid-argument` for a context
 * whose `plain_modulus` packs no numbers into slots, or without the keys that computing takes
 */
export async function readTensealBfvContext(bytes) {
    const { chain, degree, keys, plainModulus, primeBits, secretKey } = await readContext(bytes, true);
    const parameters = bfvParameters({ degree, primeBits, plainModulus, ...(chain !== undefined && { chain }) });
    if (secretKey !== undefined) {
        const owner = await BfvOwner.ofKeys(parameters, keys, secretKey);
        return Object.freeze({ context: owner.context, owner });
    }
    return Object.freeze({ context: new BfvContext(await sealEngine(parameters, keys)), owner: undefined });
}
/** TenSEAL's mark of a context without a global scale. */
const NO_SCALE = -1;
async function contextBytes(context, own, rest) {
    const { engine, parameters } = context;
    const scale = context instanceof CkksContext ? context.scales[engine.topLevel] : NO_SCALE;
    return Buffer.concat([
        writeBytes(CONTEXT.parameters, await sealParameterBytes(parameters)),
        writeBytes(CONTEXT.public, Buffer.concat([
            writeBytes(PUBLIC.encryption, engine.keys.encryption),
            writeNumber(PUBLIC.flags, AUTOMATIC),
            writeDouble(PUBLIC.scale, scale),
            ...own,
        ])),
        rest,
    ]);
}
/** A public context for TenSEAL's `ts.context_from`: no secret is in it. */
export async function writeTensealContext(context) {
    if (!(context instanceof BfvContext))
        requireInstance(context, CkksContext, 'context');
    const { relinearization, rotation } = context.engine.keys;
    const own = [writeBytes(PUBLIC.relinearization, relinearization)];
    if (rotation !== undefined)
        own.push(writeBytes(PUBLIC.rotation, rotation));
    return contextBytes(context, own, Buffer.alloc(0));
}
/** A context for TenSEAL's `ts.context_from` **with the secret key in the clear**; TenSEAL makes its own keys for computing from it. */
export async function revealTensealContext(owner) {
    if (!(owner instanceof BfvOwner))
        requireInstance(owner, CkksOwner, 'owner');
    const { context, decryptor } = owner;
    const closed = Buffer.concat([
        writeBytes(PRIVATE.secret, decryptor.secretKeyBytes()),
        writeNumber(PRIVATE.makeRelinearization, 1),
        writeNumber(PRIVATE.makeRotation, context.engine.keys.rotation === undefined ? 0 : 1),
    ]);
    return contextBytes(context, [], writeBytes(CONTEXT.private, closed));
}
/**
 * Reads what TenSEAL's `vector.serialize()` gave, of the same keys: nothing tells of which keys they were. TenSEAL repeats a vector's
 * values over all slots: products with clear numbers and with our own vectors leave one copy, but the sum of a vector as it came adds all.
 * @param facts no value is larger in size than `bound`, or further off than `error`
 * @throws PrivacyError `malformed-message`
 */
export async function readTensealVector(context, bytes, facts) {
    requireInstance(context, CkksContext, 'context');
    requireOptions(facts, '{ bound: 64, error: 1e-4 }');
    const { ciphertext, length } = readVector(bytes, context.slots, 'a CKKS vector of TenSEAL 0.3.16');
    return importUnauthenticated(context, ciphertext, { ...facts, length });
}
/**
 * The same of whole numbers.
 * @param depthLeft multiplications in a row that its noise leaves room for, as whoever made it knows: all of the context's for a fresh one
 * @throws PrivacyError `malformed-message`
 */
export async function readTensealBfvVector(context, bytes, depthLeft) {
    requireInstance(context, BfvContext, 'context');
    const { ciphertext, length } = readVector(bytes, context.slots, 'a BFV vector of TenSEAL 0.3.16');
    return importUnauthenticated(context, ciphertext, { length, depthLeft: depthLeft ?? context.parameters.depth });
}
function readVector(bytes, slots, what) {
    const fields = readFields(bytes, what);
    const [sizes, ciphertext] = [bytesOf(fields, VECTOR.sizes), bytesOf(fields, VECTOR.ciphertexts)];
    if (sizes === undefined || ciphertext === undefined)
        throw malformed(what);
    const length = unpacked(sizes, what);
    if (length < 1 || length > slots)
        throw malformed(what);
    return { ciphertext, length };
}
/** A vector for TenSEAL's `ts.ckks_vector_from` or `ts.bfv_vector_from`. */
export function writeTensealVector(vector) {
    if (!(vector instanceof BfvVector))
        requireInstance(vector, CkksVector, 'vector');
    const { ciphertext, context, length } = vector;
    const { engine } = context;
    const fields = [writeBytes(VECTOR.sizes, packed(length)), writeBytes(VECTOR.ciphertexts, engine.bytesOf(ciphertext))];
    if (context instanceof CkksContext)
        fields.push(writeDouble(VECTOR.scale, context.scales[engine.topLevel]));
    return Buffer.concat(fields);
}
//# sourceMappingURL=index.js.map