/** What kind of personal datum a span of text is. */
export type PersonalKind = 'identity-card' | 'company-code' | 'mobile' | 'landline' | 'phone' | 'bank-card' | 'email' | 'ip-address' | 'plate' | 'passport' | 'social-security-number' | 'iban' | 'address' | 'name';
/** Where personal data stand in a text, in UTF-16 units: `text.slice(start, end)` is the value. */
export interface PersonalSpan {
    readonly kind: PersonalKind;
    readonly start: number;
    readonly end: number;
    readonly value: string;
}
/** A text made ready for detectors: letters and digits of full width are plain and traditional characters simplified, each at its own place. */
export interface ReadyText {
    readonly original: string;
    readonly plain: string;
    /** How many digits it has. */
    readonly digits: number;
}
/** Finds one kind of personal data; gives starts and ends in pairs. */
export interface Detector {
    readonly kind: PersonalKind;
    find(text: ReadyText, found: (start: number, end: number) => void): void;
}
/**
 * Full-width forms U+FF01 to U+FF5E stand for ASCII, the ideographic space for a space, traditional characters for simplified ones. Unit by
 * unit, so that places stay. The colon alone is kept: in Chinese it announces what follows, and is no part of it.
 */
export declare function readyText(original: string): ReadyText;
