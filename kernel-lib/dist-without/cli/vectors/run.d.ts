import type { Check } from './check.js';
import type { Kind } from './kind.js';
/** Every kind of vector that is known. */
export declare const KINDS: ReadonlyMap<string, Kind>;
/** What became of one vector: every check, or why it could not be checked. */
export interface Outcome {
    readonly id: string;
    readonly kind: string;
    readonly checks: readonly Check[];
    readonly error: string | undefined;
    readonly passed: boolean;
}
/** The vectors of a file: an object with a list of `vectors`, each with an id and a kind, or of `cases`, each with an id and a rule. */
export declare function vectorsOf(file: unknown): readonly unknown[];
/** Checks one vector. Never throws: what can't be read or computed has failed. An unknown kind fails, as does one without a check. */
export declare function runVector(value: unknown, position: number): Outcome;
/** The lines that tell of a failure: its id with what was expected, got and tolerated. */
export declare function failureLines({ id, checks, error, passed }: Outcome): readonly string[];
