import type { Hierarchy } from '../hierarchies/hierarchy.js';
import type { PrivacyModel } from './model.js';
/** How far apart two values are: equally far, by their place in an order, or by the height of their common ancestor. */
export type GroundDistance = 'equal'
/** Numbers by size, texts by their characters; `order` names another order, all values once. */
 | 'ordered' | {
    readonly order: readonly unknown[];
} | {
    readonly hierarchy: Hierarchy;
};
/**
 * t-closeness: in every class the sensitive column is distributed as in the table, up to an earth mover's distance of t
 * (Li, Li and Venkatasubramanian 2007).
 */
export declare function tCloseness(sensitive: string, t: number, distance?: GroundDistance): PrivacyModel;
export interface LikenessOptions {
    /** Caps the gain of rare values at −ln of their share (enhanced β-likeness). Default false. */
    readonly enhanced?: boolean;
}
/** β-likeness: no value's share grows by more than a factor 1 + β in any class (Cao and Karras 2012). */
export declare function betaLikeness(sensitive: string, beta: number, { enhanced }?: LikenessOptions): PrivacyModel;
