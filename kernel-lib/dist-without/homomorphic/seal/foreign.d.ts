/**
 * What the body returns.
 * @param body statements in JavaScript with `seal` and `data`, as they stand: nothing else of this process is there
 * @throws PrivacyError `malformed-message`, however the worker ends without an answer
 */
export declare function loadForeign<Result>(body: string, data: object, what: string): Promise<Result>;
