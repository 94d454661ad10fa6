import { type PersonalKind, type PersonalSpan } from './span.js';
export declare const PERSONAL_KINDS: readonly PersonalKind[];
export interface FindOptions {
    /** The kinds to look for. Default: all. */
    readonly kinds?: readonly PersonalKind[];
}
/**
 * Personal data in running text, Chinese first and English, by rules and checksums, in the order of their places and without overlaps.
 *
 * Rules miss what they do not know, names above all: treat the result as help, not as proof that a text is clean.
 * @throws PrivacyError `invalid-argument` where the text is no string, or longer than 2²⁴ units
 */
export declare function findPersonalData(text: string, { kinds }?: FindOptions): PersonalSpan[];
