import type { SEALLibrary } from 'node-seal/implementation/seal.js';
import type { CipherText } from 'node-seal/implementation/cipher-text.js';
import type { Context } from 'node-seal/implementation/context.js';
import type { PlainText } from 'node-seal/implementation/plain-text.js';
import type { BfvParameters, CkksParameters } from '../parameters.js';
export type { CipherText, Context, PlainText, SEALLibrary };
type ComprModeType = NonNullable<Parameters<CipherText['saveArray']>[0]>;
/** How bytes are written: SEAL's constants are untyped. */
export declare const uncompressed: (seal: SEALLibrary) => ComprModeType;
/** Microsoft SEAL 4.1 in WebAssembly, loaded when it is first needed, once a process. */
export declare const loadSeal: () => Promise<SEALLibrary>;
/** SEAL's parameters of checked ones. */
export declare function sealParameters(seal: SEALLibrary, parameters: CkksParameters | BfvParameters): ReturnType<SEALLibrary['EncryptionParameters']>;
/** SEAL's context of checked parameters. */
export declare function sealContext(seal: SEALLibrary, parameters: CkksParameters | BfvParameters): Context;
