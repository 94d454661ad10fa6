import type { NumericMechanism, SelectionMechanism } from './analysis.js';
import type { Mechanism } from './mechanism.js';
/** What one part of the data may be asked with. */
export type PartNoise = NumericMechanism | SelectionMechanism;
type AnyMechanism = Mechanism<unknown, unknown, unknown>;
/** A mechanism for each part of the data, by the part's name; see {@link noiseByPart}. */
export declare class NoiseByPart<Name extends string = string> {
    readonly parts: Readonly<Record<Name, PartNoise>>;
    readonly description: string;
    constructor(parts: Readonly<Record<Name, PartNoise>>);
    /** Refuses questions that are not by part: no query is of the argument's type. */
    bind(_question: {
        readonly byPart: never;
    }): never;
}
/**
 * A mechanism for each part of a question that is asked part by part, where one for all is not enough.
 * @example noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.2 }) })
 */
export declare const noiseByPart: <Name extends string>(parts: Readonly<Record<Name, PartNoise>>) => NoiseByPart<Name>;
/** A mechanism changed, or each of several: whoever wraps a mechanism does it by this, so that no part is left as it was. */
export declare const changedNoise: (noise: AnyMechanism, change: (one: AnyMechanism) => AnyMechanism) => AnyMechanism;
export {};
