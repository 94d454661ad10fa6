/**
 * Refuses what is no question, and what is no mechanism: from JavaScript, and from a cell that was run all the same.
 * @throws PrivacyError `invalid-argument`
 */
export declare function requireAsked(question: unknown, mechanism: unknown): void;
