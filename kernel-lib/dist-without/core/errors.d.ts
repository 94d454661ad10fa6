/** What each code of {@link PrivacyError} tells besides its message. Details name parameters, never records. */
export interface PrivacyErrorDetails {
    /** An argument is outside what is allowed. */
    'invalid-argument': {
        readonly argument: string;
        readonly allowed: string;
    };
    /** Data are not in the domain a query declared; nothing about the offending record is told. */
    'outside-domain': {
        readonly argument: string;
        readonly allowed: string;
    };
    /** The budget does not admit the release. Nothing was drawn and nothing was spent. */
    'budget-exceeded': {
        readonly dataset: string;
        readonly requested: {
            readonly epsilon: number;
            readonly delta: number;
        };
        readonly budget: {
            readonly epsilon: number;
            readonly delta: number;
        };
        readonly spent: number;
        readonly accountant: string;
    };
    /** The accountant has no bound for this kind of event; "unsupported" is not "free". */
    'unsupported-event': {
        readonly accountant: string;
        readonly event: string;
    };
    /** Too few clients sent an update that could be used. */
    'too-few-updates': {
        readonly round: number;
        readonly needed: number;
    };
    /** Long work was stopped by its abort signal. What was drawn until then stays debited. */
    aborted: {
        readonly work: string;
    };
    /** A model's numbers became infinite or undefined while it learnt. What was drawn until then stays debited. */
    diverged: {
        readonly work: string;
        readonly step: number;
    };
    /** Authentication failed: the key is wrong or the bytes were changed, and which of the two cannot be told apart. */
    'not-authentic': {
        readonly what: string;
    };
    /** Authentic, but older than it may be, or from the future. */
    expired: {
        readonly what: string;
    };
    /** A parameter is below the security the library stands for. */
    'weak-parameters': {
        readonly argument: string;
        readonly least: string;
    };
    /** A run was used otherwise than as one training's, from its beginning to its end. Nothing was drawn and nothing was spent. */
    'run-misused': {
        readonly run: string;
        /** It has ended; all of its steps are taken; another training uses it; nothing of it was debited yet. */
        readonly problem: 'ended' | 'beyond its plan' | 'shared' | 'not begun';
    };
    /** A thread that ran tasks ended before they were done. */
    'worker-died': {
        readonly because: string;
    };
    /** A store cannot keep or give back a ledger as it promised. Nothing was drawn. */
    'store-unavailable': {
        readonly store: string;
        readonly problem: string;
    };
    /** A data set cannot be had here: which file it is, and what to do. */
    'dataset-unavailable': {
        readonly dataset: string;
        readonly file: string;
        readonly remedy: string;
    };
    /** A stored ledger is not what was written: a record is missing or was changed. Nothing was drawn. */
    'ledger-broken': {
        readonly ledger: string;
        readonly record: number;
    };
    /** The owner has closed the budget. Nothing was drawn. */
    'ledger-closed': {
        readonly ledger: string;
    };
    /** A number does not fit where it has to, and would come out as another one. */
    'out-of-range': {
        readonly argument: string;
    };
    /** Two things were made under different keys or parameters. */
    'foreign-key': {
        readonly what: string;
    };
    /** A ciphertext has no multiplications left. */
    'depth-exhausted': {
        readonly operation: string;
        readonly needed: number;
        readonly left: number;
    };
    /** An operation needs a key that was not made, or not sent along. */
    'missing-key': {
        readonly key: string;
    };
    /** An object was used after it was disposed. */
    disposed: {
        readonly what: string;
    };
    /** A server does not answer, or shows a certificate that is not trusted. */
    'server-unreachable': {
        readonly server: string;
        readonly because: string;
    };
    /** A server answers that it will not. */
    'server-refused': {
        readonly status: number;
        readonly reason: string;
    };
    /** A message is not one of ours, or a later version. */
    'malformed-message': {
        readonly expected: string;
    };
}
export type PrivacyErrorCode = keyof PrivacyErrorDetails;
/** The one error of the library: a code to branch on, typed details, and a message that names the argument and what is allowed. */
export declare class PrivacyError<Code extends PrivacyErrorCode = PrivacyErrorCode> extends Error {
    readonly code: Code;
    readonly details: PrivacyErrorDetails[Code];
    readonly name = "PrivacyError";
    constructor(code: Code, details: PrivacyErrorDetails[Code], message: string);
}
/**
 * An argument that is not allowed.
 * @param argument the parameter's name as the caller wrote it, such as `epsilon` or `bounds.age`
 * @param allowed what would be accepted, as the end of "… must be"
 */
export declare function invalidArgument(argument: string, allowed: string): PrivacyError<'invalid-argument'>;
/** The one answer to a wrong key and to changed bytes: telling them apart would help whoever changes bytes. */
export declare function notAuthentic(what: string): PrivacyError<'not-authentic'>;
/** Parameters that are refused because they are too weak. */
export declare function weakParameters(argument: string, least: string): PrivacyError<'weak-parameters'>;
/** Bytes or text that are not of the kind they should be. */
export declare function malformed(expected: string): PrivacyError<'malformed-message'>;
/** Data outside their declared domain. Takes no value, so that no record can reach a message. */
export declare function outsideDomain(argument: string, allowed: string): PrivacyError<'outside-domain'>;
/** Checks that options were given at all, for callers whose compiler does not. */
export declare function requireOptions(options: unknown, example: string): void;
