/** Precision, recall and F1, and over how many. */
export interface Score {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly support: number;
}
/** Scores of each label, and their averages, as scikit-learn's `classification_report` defines them; what is divided by 0 is 0. */
export interface ClassificationReport {
    readonly labels: readonly (Score & {
        readonly label: string;
    })[];
    readonly micro: Score;
    readonly macro: Score;
    readonly weighted: Score;
    /** The share of tokens whose tag is right; undefined for entities. */
    readonly accuracy: number | undefined;
    /** The table as scikit-learn and seqeval print it. */
    toString(): string;
}
/** Scores of tags, token by token; O is one of them. Truth is of public rows, or the figures are debited. */
export declare function tokenReport(truth: readonly (readonly string[])[], predicted: readonly (readonly string[])[], options?: {
    readonly digits?: number;
}): ClassificationReport;
/** An entity: its kind, and its first and last token. */
export type Entity = readonly [kind: string, first: number, last: number];
/** The entities of a sentence's tags, by the rules of conlleval, which seqeval follows: an inside without a beginning begins one too. */
export declare function entitiesOf(tags: readonly string[]): Entity[];
/** Scores of whole entities by seqeval's definition: right where kind, beginning and end are. */
export declare function entityReport(truth: readonly (readonly string[])[], predicted: readonly (readonly string[])[], options?: {
    readonly digits?: number;
}): ClassificationReport;
