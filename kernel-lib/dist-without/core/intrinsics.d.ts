/**
 * Refuses to go on where something has changed what the language gives. It takes a few microseconds.
 * @throws PrivacyError `invalid-argument`, which names what was changed
 */
export declare function requireIntrinsics(): void;
