import { type FindOptions } from './find.js';
import type { PersonalSpan } from './span.js';
/** What stands for a datum: its kind, its characters masked, or whatever a function gives. */
export type Replacement = 'kind' | 'mask' | ((span: PersonalSpan) => string);
export interface RedactOptions extends FindOptions {
    /** Default `kind`: `[手机]` in a text with Chinese characters, else `[mobile]`. `mask` keeps the ends: `138****5678`. */
    readonly replacement?: Replacement;
}
/** A text without the personal data that were found, and what was found in the original. */
export interface Redaction {
    readonly text: string;
    readonly found: readonly PersonalSpan[];
}
/** A datum with all but its ends masked, of the same length; an address of e-mail keeps one letter and its domain. */
export declare function maskedValue({ kind, value }: Pick<PersonalSpan, 'kind' | 'value'>): string;
/**
 * Replaces the personal data that rules find in a text.
 * What no rule finds stays: this is no anonymisation, and a reader who knows the story may still know whom it is about.
 */
export declare function redact(text: string, { replacement, ...options }?: RedactOptions): Redaction;
/** A prompt without personal data, and the way back for the answer. */
export interface GuardedPrompt {
    /** What may be sent: a placeholder for each datum, the same for the same. */
    readonly prompt: string;
    readonly found: readonly PersonalSpan[];
    /** Puts the data back in an answer that uses the placeholders. Placeholders it does not know stay. */
    restore(answer: string): string;
}
/**
 * Takes personal data out of a prompt before it is sent to a language model, and puts them back in the answer.
 * The placeholders, such as `<手机_1>`, never occur in the prompt itself. Restoring the guarded prompt gives the prompt.
 */
export declare function guardPrompt(text: string, options?: FindOptions): GuardedPrompt;
