import { type DpEvent, type NeighboringRelation } from '../../accounting/index.js';
import { type Fields } from './fields.js';
/** The neighbouring relation by its name in the vectors. */
export declare function relationOf(fields: Fields): NeighboringRelation;
/** The plan that a list of parts describes: each `count` times. */
export declare const planOf: (parts: readonly Fields[]) => DpEvent;
