import { createRequire } from 'node:module';
import type { SEALLibrary } from 'node-seal/implementation/seal.js';
import type { CipherText } from 'node-seal/implementation/cipher-text.js';
import type { Context } from 'node-seal/implementation/context.js';
import type { PlainText } from 'node-seal/implementation/plain-text.js';
import type { SchemeType } from 'node-seal/implementation/scheme-type.js';
import type { SecurityLevel } from 'node-seal/implementation/security-level.js';
import { PrivacyError, invalidArgument, weakParameters } from '../../core/errors.js';
import type { BfvParameters, CkksParameters } from '../parameters.js';

export type { CipherText, Context, PlainText, SEALLibrary };

type ComprModeType = NonNullable<Parameters<CipherText['saveArray']>[0]>;

/** How bytes are written: SEAL's constants are untyped. */
export const uncompressed = (seal: SEALLibrary): ComprModeType => seal.ComprModeType.none as ComprModeType;

let library: Promise<SEALLibrary> | undefined;

/** Microsoft SEAL 4.1 in WebAssembly, loaded when it is first needed, once a process. */
export const loadSeal = (): Promise<SEALLibrary> =>
  (library ??= (createRequire(import.meta.url)('node-seal') as () => Promise<SEALLibrary>)());

const plainModulus = (
  seal: SEALLibrary,
  { degree, plainBits, plainModulus: named }: BfvParameters,
): ReturnType<SEALLibrary['Modulus']> =>
  named === undefined ? seal.PlainModulus.Batching(degree, plainBits) : seal.Modulus(BigInt(named));

function setDefaultChain(
  seal: SEALLibrary,
  chosen: ReturnType<SEALLibrary['EncryptionParameters']>,
  { degree, primeBits }: BfvParameters,
): void {
  chosen.setCoeffModulus(seal.CoeffModulus.BFVDefault(degree, seal.SecurityLevel.tc128 as SecurityLevel));
  const bits = [...chosen.coeffModulus].map((prime) => prime.toString(2).length);
  if (bits.join() !== primeBits.join())
    throw invalidArgument('primeBits', `${bits.join(', ')}, as SEAL's default chain of degree ${degree} has`);
}

/** SEAL's parameters of checked ones. */
export function sealParameters(
  seal: SEALLibrary,
  parameters: CkksParameters | BfvParameters,
): ReturnType<SEALLibrary['EncryptionParameters']> {
  const { degree, primeBits, scheme } = parameters;
  const isCkks = scheme === 'CKKS';
  const chosen = seal.EncryptionParameters((isCkks ? seal.SchemeType.ckks : seal.SchemeType.bfv) as SchemeType);
  chosen.setPolyModulusDegree(degree);
  try {
    if (!isCkks && parameters.chain !== undefined) setDefaultChain(seal, chosen, parameters);
    else chosen.setCoeffModulus(seal.CoeffModulus.Create(degree, Int32Array.from(primeBits)));
    if (!isCkks) chosen.setPlainModulus(plainModulus(seal, parameters));
    return chosen;
  } catch (error) {
    chosen.delete();
    if (error instanceof PrivacyError) throw error;
    throw invalidArgument('primeBits', `longer: there are too few primes of so few bits at degree ${degree}`);
  }
}

/** SEAL's context of checked parameters. */
export function sealContext(seal: SEALLibrary, parameters: CkksParameters | BfvParameters): Context {
  const chosen = sealParameters(seal, parameters);
  const level = (parameters.securityBits === 128 ? seal.SecurityLevel.tc128 : seal.SecurityLevel.none) as SecurityLevel;
  const context = seal.Context(chosen, true, level);
  chosen.delete();
  if (context.parametersSet()) return context;
  context.delete();
  throw weakParameters('parameters', 'ones that SEAL accepts at 128-bit security');
}
