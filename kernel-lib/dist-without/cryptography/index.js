/**
 * Standard cryptography, by OpenSSL (node:crypto) and @noble: tokens, files, envelopes, signatures, keys from passphrases.
 * Nothing here is of our own making but the frames that carry it.
 */
export { Fernet, MultiFernet } from './fernet.js';
export { aead, decrypt, encrypt, generateKey } from './aead.js';
export { decryptStream, encryptStream } from './stream.js';
export { decryptFile, encryptFile } from './file.js';
export { PrivateKey, PublicKey, generateKeyPair } from './keys.js';
export { rsaDecrypt, rsaEncrypt } from './rsa.js';
export { openSigned, sign, signed, verify } from './signatures.js';
export { openEnvelope, sealTo } from './envelope.js';
export { ARGON2ID, SCRYPT, deriveKey, keyFromPassphrase, } from './key-derivation.js';
export { openPrivateKey, openSecretKey, readPrivateKey, readSecretKey, sealKey, writeKeyFile } from './key-file.js';
export { equalInConstantTime } from './constant-time.js';
export { formatPreserving } from './format-preserving.js';
export { readEncryptedModel, writeEncryptedModel } from './model.js';
export { decodeTensors, encodeTensors } from './safetensors.js';
export { chooseCipher } from './choose-cipher.js';
//# sourceMappingURL=index.js.map