import { invalidArgument } from '../core/errors.js';
import type { NumericMechanism, SelectionMechanism } from './analysis.js';
import type { Mechanism } from './mechanism.js';

/** What one part of the data may be asked with. */
export type PartNoise = NumericMechanism | SelectionMechanism;

type AnyMechanism = Mechanism<unknown, unknown, unknown>;

/** A mechanism for each part of the data, by the part's name; see {@link noiseByPart}. */
export class NoiseByPart<Name extends string = string> {
  readonly description: string;

  constructor(readonly parts: Readonly<Record<Name, PartNoise>>) {
    if (typeof parts !== 'object' || (parts as unknown) === null)
      throw invalidArgument('noise', 'a mechanism for each part, such as { children: laplace({ epsilon: 0.1 }) }');
    for (const [name, mechanism] of Object.entries<unknown>(parts))
      if (typeof (mechanism as { bind?: unknown } | null)?.bind !== 'function' || mechanism instanceof NoiseByPart)
        throw invalidArgument(`noise.${name}`, 'a mechanism, such as laplace({ epsilon: 0.1 })');
    const described = Object.entries<PartNoise>(parts).map(([name, { description }]) => [name, description] as const);
    this.description = `by part ${JSON.stringify(described)}`;
    this.parts = Object.freeze({ ...parts });
  }

  /** Refuses questions that are not by part: no query is of the argument's type. */
  bind(_question: { readonly byPart: never }): never {
    throw invalidArgument('mechanism', 'one for the whole question; noiseByPart is for the parts of byPart');
  }
}

/**
 * A mechanism for each part of a question that is asked part by part, where one for all is not enough.
 * @example noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.2 }) })
 */
export const noiseByPart = <Name extends string>(parts: Readonly<Record<Name, PartNoise>>): NoiseByPart<Name> =>
  Object.freeze(new NoiseByPart(parts));

/** A mechanism changed, or each of several: every wrapper of mechanisms goes through this, so that no part is left as it was. */
export const changedNoise = (noise: AnyMechanism, change: (one: AnyMechanism) => AnyMechanism): AnyMechanism => {
  if (!(noise instanceof NoiseByPart)) return change(noise);
  const parts = Object.entries<PartNoise>(noise.parts).map(
    ([name, one]) => [name, change(one as AnyMechanism)] as const,
  );
  return noiseByPart(Object.fromEntries(parts) as Record<string, PartNoise>) as unknown as AnyMechanism;
};
