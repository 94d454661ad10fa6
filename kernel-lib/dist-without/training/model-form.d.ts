import type { Form } from '../core/form.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Metric } from '../reports/progress.js';
/** What is told of a model: never its weights, which are long and tell people nothing. */
export interface ShownModel {
    readonly label: string;
    /** Of what kind it is, or how it learns. */
    readonly model: string;
    /** What is promised of it; undefined before it has learnt. */
    readonly claim: Claim | undefined;
    /** How many numbers it has learnt. */
    readonly parameters?: number;
    /** Further facts, as short texts. */
    readonly facts?: readonly string[];
    readonly metrics?: readonly Metric[];
}
/** A model as notebooks show it: what it is, what is promised of it, and its latest figures. */
export declare function modelForm({ label, model, claim, parameters, facts, metrics }: ShownModel): Form;
