import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import type { PrivacyModel } from './model.js';

/** k-anonymity: every row shares its quasi-identifiers with k − 1 others (Samarati 2001; Sweeney 2002). */
export function kAnonymity(k: number): PrivacyModel {
  const least = count(k, 'k', 2);
  return Object.freeze({
    name: `${String(least)}-anonymity`,
    needsPopulation: false,
    worst: 'smallest' as const,
    bind: () => ({
      survivesMerging: true,
      leastRows: least,
      holds: ({ rows }) => rows >= least,
      measure: ({ rows }) => rows,
    }),
  } satisfies PrivacyModel);
}

/** k-map: every released row is like k rows of the population (Sweeney 2001). */
export function kMap(k: number): PrivacyModel {
  const least = count(k, 'k', 2);
  return Object.freeze({
    name: `${String(least)}-map`,
    needsPopulation: true,
    worst: 'smallest' as const,
    bind: () => ({
      survivesMerging: true,
      // A class without released rows releases nothing.
      holds: ({ rows, population }) => rows === 0 || population >= least,
      measure: ({ rows, population }) => (rows === 0 ? Infinity : population),
    }),
  } satisfies PrivacyModel);
}

/**
 * δ-presence: from the quasi-identifiers of somebody in the population, nobody learns that they are in the released table with a
 * probability outside [least, most] (Nergiz, Atzori and Clifton 2007). Also classes without released rows have to meet it.
 */
export function deltaPresence(least: number, most: number): PrivacyModel {
  if (!(least >= 0 && least <= most && most <= 1))
    throw invalidArgument('least and most', 'numbers with 0 <= least <= most <= 1');
  return Object.freeze({
    name: `(${String(least)}, ${String(most)})-presence`,
    needsPopulation: true,
    needsDisjointClasses: true,
    worst: 'largest' as const,
    bind: () => ({
      survivesMerging: false,
      holds: ({ rows, population }) =>
        rows >= least * population * (1 - 1e-12) && rows <= most * population * (1 + 1e-12),
      measure: ({ rows, population }) => rows / population,
    }),
  } satisfies PrivacyModel);
}
