import type { PrivacyModel } from './model.js';
/** k-anonymity: every row shares its quasi-identifiers with k − 1 others (Samarati 2001; Sweeney 2002). */
export declare function kAnonymity(k: number): PrivacyModel;
/** k-map: every released row is like k rows of the population (Sweeney 2001). */
export declare function kMap(k: number): PrivacyModel;
/**
 * δ-presence: from the quasi-identifiers of somebody in the population, nobody learns that they are in the released table with a
 * probability outside [least, most] (Nergiz, Atzori and Clifton 2007). Also classes without released rows have to meet it.
 */
export declare function deltaPresence(least: number, most: number): PrivacyModel;
