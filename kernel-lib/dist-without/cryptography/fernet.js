/**
 * Fernet tokens: AES-128-CBC, then HMAC-SHA-256, with a time stamp (github.com/fernet/spec), as Python's `cryptography` reads and
 * writes them.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { PrivacyError, invalidArgument, notAuthentic } from '../core/errors.js';
import { plainBytes, randomBytes } from './bytes.js';
const VERSION = 0x80;
const HEADER = 25; // version, time, initialisation vector
const MAC = 32;
const BLOCK = 16;
/** How far a sender's clock may be ahead, in seconds, where tokens expire. */
const CLOCK_SKEW = 60;
/** URL-safe base64 with its padding, and nothing else; undefined where the text is not that. */
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64url');
    const exact = bytes.toString('base64url') + '='.repeat((3 - (bytes.length % 3)) % 3);
    return exact === text ? bytes : undefined;
}
const encodeBase64 = (bytes) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
const seconds = (date, argument) => {
    const time = Math.floor(date.getTime() / 1000);
    if (!(time >= 0))
        throw invalidArgument(argument, 'a date since 1970');
    return time;
};
/** Symmetric encryption with authentication by one key: what was changed, or was encrypted under another key, is refused. */
export class Fernet {
    #signing;
    #encryption;
    /** @param key 32 bytes in URL-safe base64, as {@link Fernet.generateKey} and Python's `Fernet.generate_key()` give it */
    constructor(key) {
        const text = typeof key === 'string' ? key : Buffer.from(plainBytes(key, 'key')).toString('latin1');
        const bytes = decodeBase64(text);
        if (bytes?.length !== 32)
            throw invalidArgument('key', '32 bytes in URL-safe base64, such as Fernet.generateKey() gives');
        this.#signing = bytes.subarray(0, 16);
        this.#encryption = bytes.subarray(16);
    }
    /** A fresh key: 256 random bits in URL-safe base64. Whoever has it can read and write tokens. */
    static generateKey(random) {
        return encodeBase64(randomBytes(32, random));
    }
    /** A token of the data, in URL-safe base64. It shows when it was made and, up to a block of 16 bytes, how long the data are. */
    encrypt(data, { now = new Date(), random } = {}) {
        const plain = plainBytes(data, 'data');
        const head = Buffer.alloc(9);
        head[0] = VERSION;
        head.writeBigUInt64BE(BigInt(seconds(now, 'now')), 1);
        const iv = randomBytes(BLOCK, random);
        const cipher = createCipheriv('aes-128-cbc', this.#encryption, iv);
        const body = Buffer.concat([head, iv, cipher.update(plain), cipher.final()]);
        return encodeBase64(Buffer.concat([body, this.#mac(body)]));
    }
    /**
     * The data of a token.
     * @throws PrivacyError `not-authentic` for whatever is not an unchanged token of this key; `expired` beyond `ttl`
     */
    decrypt(token, { ttl, now = new Date() } = {}) {
        const { body, time } = this.#authenticated(token);
        if (ttl !== undefined) {
            if (!(ttl >= 0))
                throw invalidArgument('ttl', 'a number of seconds, at least 0');
            const present = seconds(now, 'now');
            if (time + ttl < present || time > present + CLOCK_SKEW)
                throw new PrivacyError('expired', { what: 'token' }, `the token is not from the last ${ttl} seconds`);
        }
        const decipher = createDecipheriv('aes-128-cbc', this.#encryption, body.subarray(9, HEADER));
        try {
            return Buffer.concat([decipher.update(body.subarray(HEADER)), decipher.final()]);
        }
        catch {
            throw notAuthentic('token');
        }
    }
    /** When an authentic token was made. */
    timeOf(token) {
        return new Date(1000 * this.#authenticated(token).time);
    }
    #mac(body) {
        return createHmac('sha256', this.#signing).update(body).digest();
    }
    #authenticated(token) {
        const text = typeof token === 'string' ? token : Buffer.from(plainBytes(token, 'token')).toString('latin1');
        const bytes = decodeBase64(text);
        const blocks = bytes === undefined ? 0 : (bytes.length - HEADER - MAC) / BLOCK;
        if (bytes?.[0] !== VERSION || !Number.isInteger(blocks) || blocks < 1)
            throw notAuthentic('token');
        const body = bytes.subarray(0, -MAC);
        if (!timingSafeEqual(bytes.subarray(-MAC), this.#mac(body)))
            throw notAuthentic('token');
        return { body, time: Number(body.readBigUInt64BE(1)) };
    }
}
/** Several keys: the first encrypts, all decrypt. So keys are changed without a break, as by Python's `MultiFernet`. */
export class MultiFernet {
    #fernets;
    constructor(fernets) {
        const [first, ...others] = fernets;
        if (first === undefined)
            throw invalidArgument('fernets', 'at least one Fernet');
        this.#fernets = [first, ...others];
    }
    encrypt(data, options) {
        return this.#fernets[0].encrypt(data, options);
    }
    decrypt(token, options) {
        return this.#first((fernet) => fernet.decrypt(token, options));
    }
    /** The same data under the first key, with the time stamp kept. */
    rotate(token) {
        const now = this.#first((fernet) => fernet.timeOf(token));
        return this.#fernets[0].encrypt(this.decrypt(token), { now });
    }
    #first(attempt) {
        for (const fernet of this.#fernets) {
            try {
                return attempt(fernet);
            }
            catch (error) {
                if (!(error instanceof PrivacyError && error.code === 'not-authentic'))
                    throw error;
            }
        }
        throw notAuthentic('token');
    }
}
//# sourceMappingURL=fernet.js.map