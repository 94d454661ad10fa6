import type { TableLike } from '../../tables/index.js';
import { type PrivacyModel } from '../models/model.js';
export interface MeasureModelsOptions {
    readonly quasiIdentifiers: readonly string[];
    readonly models: readonly PrivacyModel[];
    /** The rows that are released, where the table is a population: what k-map and δ-presence compare with. */
    readonly released?: (row: number) => boolean;
}
/** A privacy model as a table meets it. */
export interface ModelFigure {
    readonly model: string;
    /** The model's parameter as the worst class has it: the k, l, t or β that the table has. */
    readonly value: number;
    /** Whether every class meets the model. */
    readonly holds: boolean;
}
/**
 * The k, l, t, β of a table as it is, whoever made it. Rows that are suppressed in all quasi-identifiers are in no class, and not counted.
 * @throws PrivacyError `invalid-argument` on unknown columns, and on models that compare with a population where `released` is not given
 */
export declare function measureModels(data: TableLike, options: MeasureModelsOptions): readonly ModelFigure[];
