/**
 * Standard cryptography, by OpenSSL (node:crypto) and @noble: tokens, files, envelopes, signatures, keys from passphrases.
 * Nothing here is of our own making but the frames that carry it.
 */
export { Fernet, MultiFernet, type FernetDecryptOptions, type FernetEncryptOptions } from './fernet.js';
export { aead, decrypt, encrypt, generateKey, type Aead, type AeadName, type EncryptOptions } from './aead.js';
export { decryptStream, encryptStream, type ByteSource, type StreamOptions } from './stream.js';
export { decryptFile, encryptFile } from './file.js';
export { PrivateKey, PublicKey, generateKeyPair, type KeyAlgorithm, type KeyPairOptions } from './keys.js';
export { rsaDecrypt, rsaEncrypt, type OaepHash, type OaepOptions } from './rsa.js';
export { openSigned, sign, signed, verify } from './signatures.js';
export { openEnvelope, sealTo, type EnvelopeOptions } from './envelope.js';
export { ARGON2ID, SCRYPT, deriveKey, keyFromPassphrase, type Argon2idParameters, type PassphraseParameters, type ScryptParameters, } from './key-derivation.js';
export { openPrivateKey, openSecretKey, readPrivateKey, readSecretKey, sealKey, writeKeyFile } from './key-file.js';
export { equalInConstantTime } from './constant-time.js';
export { formatPreserving, type FormatPreserving, type FormatPreservingOptions } from './format-preserving.js';
export { readEncryptedModel, writeEncryptedModel, type ModelAtRestOptions } from './model.js';
export { decodeTensors, encodeTensors, type NamedTensor } from './safetensors.js';
export { chooseCipher, type CipherChoice, type CipherNeed } from './choose-cipher.js';
export type { Plain } from './bytes.js';
