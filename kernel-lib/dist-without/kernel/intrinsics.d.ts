/**
 * What the language and Node give every program, as it was before any cell ran.
 *
 * Cells share it with the kernel: one that says `Promise = 5`, mocks `Date` or breaks `JSON.stringify` means its own code, but the compiler
 * and what sends messages use the same objects. So the kernel does its work with the originals in place, and gives cells back what they
 * made of them.
 */
/** Notes what there is now: the kernel is set up, and no cell has run. */
export declare function keepIntrinsics(): void;
/**
 * Does work of the kernel's own, without pauses, with the originals in place. Where an interrupt ends it, what cells had put in their
 * place is lost to them.
 */
export declare function withIntrinsics<Result>(task: () => Result): Result;
/** Says that an interrupt may have ended such work, of which then nothing more runs. */
export declare function noteInterrupt(): void;
/** A promise of what `begin` hands to its arguments; `Promise` may mean something else by now. */
export declare const promised: <Result>(begin: (resolve: (value: Result | PromiseLike<Result>) => void, reject: (reason: unknown) => void) => void) => Promise<Result>;
/** What ends first of two, without their `then`, which cells can change. */
export declare const firstOf: <Result>(one: Result, other: Promise<never>) => Promise<Awaited<Result>>;
/**
 * Mends what no message arrives without: with an `Object.prototype.then`, every promise of an object calls it, those of the sockets too.
 * @returns what was mended, by name; undefined where nothing was
 */
export declare function mendNeeded(): string | undefined;
