/** Bytes from somebody who signed nothing: loaded in a worker first, which may end without harm. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { malformed } from '../core/errors.js';
import type { CkksContext } from './ckks/ckks-context.js';
import { CkksVector, type CkksFacts } from './ckks/ckks-vector.js';

/**
 * Runs in the worker, as it stands: loads SEAL by itself, makes a context of the same parameters, and loads the bytes. SEAL ends the
 * WebAssembly instance on some malformed bytes; here that is this worker's.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { bytes, degree, library, primeBits, secure } = workerData;
  const seal = await require(library)();
  const parameters = seal.EncryptionParameters(seal.SchemeType.ckks);
  parameters.setPolyModulusDegree(degree);
  parameters.setCoeffModulus(seal.CoeffModulus.Create(degree, Int32Array.from(primeBits)));
  const context = seal.Context(parameters, true, secure ? seal.SecurityLevel.tc128 : seal.SecurityLevel.none);
  const ciphertext = seal.CipherText();
  ciphertext.loadArray(context, bytes);
  parentPort.postMessage({
    bytes: ciphertext.saveArray(seal.ComprModeType.none),
    size: ciphertext.size,
    scale: ciphertext.scale,
  });
})().catch(() => process.exit(1));
`;

const TIMEOUT = 20_000;

interface Loaded {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly scale: number;
}

function loadedInWorker({ parameters }: CkksContext, bytes: Uint8Array): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const library = createRequire(import.meta.url).resolve('node-seal');
    const { degree, primeBits, securityBits } = parameters;
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: {
        bytes: Uint8Array.from(bytes),
        degree,
        primeBits: [...primeBits],
        library,
        secure: securityBits === 128,
      },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: true,
      stderr: true,
    });
    const refuse = (): void => reject(malformed('a ciphertext of these parameters'));
    const timer = setTimeout(() => void worker.terminate(), TIMEOUT);
    worker.once('message', (loaded: Loaded) => {
      resolve(loaded);
      void worker.terminate();
    });
    worker.once('error', refuse);
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse();
    });
  });
}

/**
 * A CKKS vector from bare bytes of SEAL (as TenSEAL's `ciphertext()` saves them), of which nothing is known but what the caller says.
 * **Nothing tells who made them**: use signed vectors wherever both sides are epsbook.
 * @throws PrivacyError `malformed-message` for whatever SEAL does not accept
 */
export async function importUnauthenticated(
  context: CkksContext,
  bytes: Uint8Array,
  facts: Pick<CkksFacts, 'length' | 'bound' | 'error'>,
): Promise<CkksVector> {
  const loaded = await loadedInWorker(context, bytes);
  if (loaded.size !== 2) throw malformed('a relinearised ciphertext');
  const ciphertext = context.engine.ciphertextOf(loaded.bytes);
  const expected = context.scales[ciphertext.level] as number;
  if (Math.abs(loaded.scale / expected - 1) > 2 ** -20) throw malformed('a ciphertext of this context’s scale');
  const exact = context.engine.withScale(ciphertext, expected);
  ciphertext.dispose();
  return new CkksVector(context, exact, { ...facts, period: 0, copies: 1 });
}
