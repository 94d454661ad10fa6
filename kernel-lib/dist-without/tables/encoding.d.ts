/** How text is written as bytes; `gbk` stands for its superset GB 18030 too. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';
/** Checks an encoding, for callers whose compiler does not. */
export declare function requireEncoding(encoding: Encoding | undefined): void;
/** Text, and the encoding it was read by. */
export interface DecodedText {
    readonly text: string;
    readonly encoding: Encoding;
}
/**
 * Decodes bytes whose encoding is not known: by their byte order mark, else as UTF-8 where they are valid UTF-8 (which other
 * text hardly ever is), else as GBK.
 * @param encoding what they are declared to be; nothing is guessed then
 * @throws PrivacyError `invalid-argument` where they are none of these
 */
export declare function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText;
