/**
 * Keeps the process alive whatever is thrown where nobody catches it, and has it told, unless the user listens for it.
 * @param tell says on behalf of the latest cell what was thrown
 */
export declare function surviveUncaught(tell: (thrown: unknown) => void): void;
