// @ts-check
/** The clients and the holder of the keys in one process: encrypts updates, opens sums, and searches its own memory for the keys. */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { PublicKey, generateKeyPair } from '../../../kernel-lib/dist/cryptography/index.js';
import { ckksSumParameters } from '../../../kernel-lib/dist/federated/homomorphic/index.js';
import {
  CkksOwner,
  ckksSum,
  paillierKeys,
  paillierSum,
  readPackedNumbers,
  writePackedNumbers,
} from '../../../kernel-lib/dist/homomorphic/index.js';
import { fingerprints, searchMemory } from './memory.mjs';
import { SUMS, UPDATES } from './sums.mjs';

const own = generateKeyPair({ algorithm: 'ed25519' });
const owner = await CkksOwner.create({ parameters: ckksSumParameters(SUMS.clients) });
const key = paillierKeys({ securityBits: 112 });
const approximate = ckksSum(owner.context, SUMS);
const exact = paillierSum(key.publicKey, SUMS);

/** Numbers lie in memory as digits of 64 bits, the lowest first. @param {bigint} value */
const digits = (value) => Buffer.from(value.toString(16).padStart(256, '0'), 'hex').reverse();

/** @param {string} text */
const fromBase64Url = (text) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);

/** What must lie in no other process: the secret key as SEAL holds it, without its header, and Paillier's primes. */
function secrets() {
  const ckks = owner.decryptor.secretKeyBytes().subarray(128);
  const { p, q } = key.revealJwk();
  return [...fingerprints(ckks), ...[p, q].flatMap((prime) => fingerprints(digits(fromBase64Url(prime)), 4))];
}

const wanted = secrets();

process.on('message', (/** @type {any} */ { ask, ...request }) => {
  if (ask === 'ckks')
    process.send?.({
      context: owner.context.toBytes(own),
      sender: own.publicKey.toPem(),
      updates: UPDATES.map(({ values, weight }) =>
        approximate.encrypt(values, weight).map((vector) => vector.toBytes(own)),
      ),
    });
  else if (ask === 'paillier')
    process.send?.({
      jwk: key.publicKey.toJwk(),
      sender: own.publicKey.toPem(),
      updates: UPDATES.map(({ values, weight }) => writePackedNumbers(exact.encrypt(values, weight), own)),
    });
  else if (ask === 'open') {
    const sender = new PublicKey(request.ckks.sender);
    const sum = request.ckks.sum.map((/** @type {Uint8Array} */ bytes) => owner.context.readVector(bytes, sender));
    process.send?.({
      ckks: approximate.open(owner, sum),
      paillier: exact.open(
        key,
        readPackedNumbers(key.publicKey, request.paillier.sum, new PublicKey(request.paillier.sender)),
      ),
    });
  } else if (ask === 'wanted') process.send?.(wanted);
  else process.send?.(searchMemory(wanted));
});
