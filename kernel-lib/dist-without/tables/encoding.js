import { invalidArgument } from '../core/errors.js';
const LABELS = {
    'utf-8': 'utf-8',
    'utf-16le': 'utf-16le',
    'utf-16be': 'utf-16be',
    gbk: 'gb18030',
};
const ENCODINGS = Object.keys(LABELS);
/** Checks an encoding, for callers whose compiler does not. */
export function requireEncoding(encoding) {
    if (encoding !== undefined && !ENCODINGS.includes(encoding)) {
        throw invalidArgument('encoding', `one of ${ENCODINGS.join(', ')}, or left out`);
    }
}
/** Decodes, or gives undefined where the bytes are not of this encoding. A byte order mark is left out. */
function decoded(bytes, encoding) {
    try {
        return { text: new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes), encoding };
    }
    catch {
        return undefined;
    }
}
/** What the byte order mark says, or, without one, where zero bytes stand: every other byte of UTF-16 text is one if it is ASCII. */
function marked(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    const head = bytes.subarray(0, 4096);
    const zeros = [0, 0];
    head.forEach((byte, index) => {
        if (byte === 0)
            zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    });
    const [even = 0, odd = 0] = zeros;
    if (odd > head.length / 8 && even === 0)
        return 'utf-16le';
    return even > head.length / 8 && odd === 0 ? 'utf-16be' : undefined;
}
/**
 * Decodes bytes whose encoding is not known: by their byte order mark, else as UTF-8 where they are valid UTF-8 (which other
 * text hardly ever is), else as GBK.
 * @param encoding what they are declared to be; nothing is guessed then
 * @throws PrivacyError `invalid-argument` where they are none of these
 */
export function decodeText(bytes, encoding) {
    requireEncoding(encoding);
    const mark = encoding ?? marked(bytes);
    const text = mark === undefined ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gbk')) : decoded(bytes, mark);
    if (text === undefined) {
        throw invalidArgument('encoding', 'that of the text: these bytes are not valid in it (save the file as UTF-8)');
    }
    return text;
}
//# sourceMappingURL=encoding.js.map