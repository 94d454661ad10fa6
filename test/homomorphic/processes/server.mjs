// @ts-check
/**
 * The server of encrypted sums as a process of its own: it is told public keys, adds up what it is sent, and searches its memory for
 * the fingerprints it is given.
 */
import process from 'node:process';
import { PublicKey, generateKeyPair } from '../../../kernel-lib/dist/cryptography/index.js';
import {
  CkksContext,
  PaillierPublicKey,
  ckksSum,
  paillierSum,
  readPackedNumbers,
  writePackedNumbers,
} from '../../../kernel-lib/dist/homomorphic/index.js';
import { searchMemory } from './memory.mjs';
import { SUMS } from './sums.mjs';

const own = generateKeyPair({ algorithm: 'ed25519' });

/** @param {any} request */
async function ckks({ context: contextBytes, sender: pem, updates }) {
  const sender = new PublicKey(pem);
  const context = await CkksContext.fromBytes(contextBytes, sender);
  const sums = ckksSum(context, SUMS);
  const sum = updates
    .map((/** @type {Uint8Array[]} */ update) => update.map((bytes) => context.readVector(bytes, sender)))
    .reduce(sums.add);
  return {
    sum: sum.map((/** @type {import('../../../kernel-lib/dist/homomorphic/index.js').CkksVector} */ one) =>
      one.toBytes(own),
    ),
    sender: own.publicKey.toPem(),
  };
}

/** @param {any} request */
function paillier({ jwk, sender: pem, updates }) {
  const publicKey = PaillierPublicKey.fromJwk(jwk);
  const sender = new PublicKey(pem);
  const sum = updates
    .map((/** @type {Uint8Array} */ update) => readPackedNumbers(publicKey, update, sender))
    .reduce(paillierSum(publicKey, SUMS).add);
  return { sum: writePackedNumbers(sum, own), sender: own.publicKey.toPem() };
}

/** @param {any} request */
async function answer({ ask, ...request }) {
  if (ask === 'ckks') return ckks(request);
  return ask === 'paillier' ? paillier(request) : searchMemory(request.wanted);
}

process.on('message', (request) => void answer(request).then((result) => process.send?.(result)));
