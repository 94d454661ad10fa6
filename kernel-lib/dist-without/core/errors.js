/** The one error of the library: a code to branch on, typed details, and a message that names the argument and what is allowed. */
export class PrivacyError extends Error {
    code;
    details;
    name = 'PrivacyError';
    constructor(code, details, message) {
        super(message);
        this.code = code;
        this.details = details;
    }
}
/**
 * An argument that is not allowed.
 * @param argument the parameter's name as the caller wrote it, such as `epsilon` or `bounds.age`
 * @param allowed what would be accepted, as the end of "… must be"
 */
export function invalidArgument(argument, allowed) {
    return new PrivacyError('invalid-argument', { argument, allowed }, `${argument} must be ${allowed}`);
}
/** The one answer to a wrong key and to changed bytes: telling them apart would help whoever changes bytes. */
export function notAuthentic(what) {
    return new PrivacyError('not-authentic', { what }, `${what} is not authentic: the key is wrong, or the bytes were changed`);
}
/** Parameters that are refused because they are too weak. */
export function weakParameters(argument, least) {
    return new PrivacyError('weak-parameters', { argument, least }, `${argument} is too weak: it must be ${least}`);
}
/** Bytes or text that are not of the kind they should be. */
export function malformed(expected) {
    return new PrivacyError('malformed-message', { expected }, `the bytes are not ${expected}`);
}
/** Data outside their declared domain. Takes no value, so that no record can reach a message. */
export function outsideDomain(argument, allowed) {
    return new PrivacyError('outside-domain', { argument, allowed }, `${argument} must be ${allowed}`);
}
/** Checks that options were given at all, for callers whose compiler does not. */
export function requireOptions(options, example) {
    if (typeof options !== 'object' || options === null)
        throw invalidArgument('options', `an object, such as ${example}`);
}
//# sourceMappingURL=errors.js.map