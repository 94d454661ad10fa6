import { invalidArgument } from '../core/errors.js';
const choice = (algorithm, use, reasons, limits) => Object.freeze({
    algorithm,
    use: Object.freeze(use),
    reasons: Object.freeze(reasons),
    limits: Object.freeze(limits),
});
const AT_REST_ONLY = 'It protects data that lie or travel; whoever computes on them decrypts them first.';
function symmetric({ withoutAesInstructions = false }) {
    return withoutAesInstructions
        ? ['ChaCha20-Poly1305', 'ChaCha20 is fast and constant in time without AES instructions.']
        : ['AES-256-GCM', 'Processors have instructions for it: gigabytes a second, in constant time.'];
}
function asymmetric({ rsaRequired = false }) {
    return rsaRequired
        ? ['RSA-OAEP (3072 bits) + AES-256-GCM', 'RSA encrypts a fresh key only: it has no room for data, and is slow.']
        : ['X25519 + AES-256-GCM (HPKE, RFC 9180)', 'Keys of 32 bytes at 128-bit security, where RSA needs 3072 bits.'];
}
function single(need) {
    const [name, reason] = symmetric(need);
    const cipher = name === 'AES-256-GCM' ? 'aes-256-gcm' : 'chacha20-poly1305';
    return choice(name, ['generateKey()', `encrypt(data, key, { cipher: '${cipher}' })`, 'decrypt(sealed, key)'], [reason, 'Changed bytes and wrong keys are noticed: encryption without authentication is never enough.'], ['At most 2^32 messages under one key, since nonces are random.', 'The length of the data shows.', AT_REST_ONLY]);
}
function stream(need) {
    const [name, reason] = symmetric(need);
    return choice(`${name} in chunks (STREAM)`, ['encryptFile(from, to, key)', 'decryptFile(from, to, key)', 'encryptStream(source, key)'], [reason, 'Any length in a few megabytes of memory; chunks left out, reordered or cut off are noticed.'], ['The length of the file shows.', AT_REST_ONLY]);
}
function origin(need) {
    return choice(need.rsaRequired === true ? 'RSA-PSS (3072 bits, SHA-256)' : 'Ed25519', ["generateKeyPair({ algorithm: 'ed25519' })", 'sign(data, key)', 'verify(data, signature, publicKey)'], ['A signature tells who wrote something, and that it was not changed; it hides nothing.'], ['The reader has to know the writer’s public key beforehand: compare fingerprints over another channel.']);
}
const COMPUTATION = choice('Paillier for sums, BFV for whole numbers, CKKS for real numbers', ["import { … } from 'epsbook/homomorphic'"], ['Only homomorphic encryption lets another compute on what it cannot read.'], [
    'Thousands of times slower than in the clear, and as deep only as its parameters were chosen for.',
    'It says nothing of what results reveal: that is what differential privacy is for.',
]);
const COLUMN = choice('FF1 (NIST SP 800-38G)', ['formatPreserving(key, { alphabet, tweak })'], ['A card number stays 16 digits, so that old systems take it.'], [
    'Deterministic: equal values stay equal, so that frequencies show.',
    'Changes are not noticed.',
    'A column alone is a pseudonym, no anonymisation.',
]);
const MODEL = choice('AES-256-GCM in chunks (STREAM)', ['writeEncryptedModel(path, tensors, key, { identity })', 'readEncryptedModel(path, key, { identity })'], [
    'Weights are read and changed by nobody without the key.',
    'An older model under the same key is not taken for this one.',
], [
    'Whoever serves the model decrypts it into memory first.',
    'Answers of a model leak training data: train with differential privacy.',
]);
const FERNET = choice('Fernet (AES-128-CBC + HMAC-SHA-256)', ['Fernet.generateKey()', 'new Fernet(key).encrypt(data)', 'new Fernet(key).decrypt(token)'], ['Python’s cryptography reads and writes the same tokens.', 'Nothing can be set wrongly; tokens may expire.'], ['A token is a third longer than the data, which must fit into memory.', 'It shows when it was made.', AT_REST_ONLY]);
function passphrase(need) {
    return choice(`scrypt, then ${symmetric(need)[0]}`, [
        'writeKeyFile(path, generateKey(), passphrase)',
        'readSecretKey(path, passphrase)',
        need.protect === 'file' ? 'encryptFile(from, to, key)' : 'encrypt(data, key)',
    ], [
        'People choose guessable words: scrypt makes each guess cost 128 MiB.',
        'The key file can get a new passphrase without encrypting the data anew.',
    ], ['A weak passphrase stays weak.', AT_REST_ONLY]);
}
function keyPair(need) {
    const [name, reason] = asymmetric(need);
    return choice(name, need.protect === 'file'
        ? ['encryptFile(from, to, key)', 'sealTo(publicKey, key)', 'openEnvelope(privateKey, sealed)']
        : ['sealTo(publicKey, data)', 'openEnvelope(privateKey, sealed)'], [reason, 'Whoever writes needs no secret of the reader.'], ['It does not tell who wrote it: sign it too.', 'Not safe against a future quantum computer.', AT_REST_ONLY]);
}
/**
 * Answers "how do I choose an algorithm": one choice for a need, with reasons and limits.
 * @throws PrivacyError `invalid-argument` for a need that nothing meets
 */
export function chooseCipher(need) {
    const { protect, python = false, reader = 'same key' } = need;
    if (python && (protect !== 'data' || reader !== 'same key'))
        throw invalidArgument('python', 'false, but for data that whoever has the same key reads: Fernet is for those');
    switch (protect) {
        case 'origin':
            return origin(need);
        case 'computation':
            return COMPUTATION;
        case 'column':
            return COLUMN;
        case 'model':
            return MODEL;
        case 'data':
        case 'file':
            break;
        default:
            throw invalidArgument('protect', '"data", "file", "model", "column", "computation" or "origin"');
    }
    if (python)
        return FERNET;
    if (reader === 'passphrase')
        return passphrase(need);
    if (reader === 'key pair')
        return keyPair(need);
    return protect === 'file' ? stream(need) : single(need);
}
//# sourceMappingURL=choose-cipher.js.map