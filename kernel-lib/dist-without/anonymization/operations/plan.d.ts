import type { Hierarchy } from '../hierarchies/hierarchy.js';
/** One operation on a column, as plain JSON: a plan of them can be reviewed, saved and applied again. Keys are never in it. */
export type Operation = 
/** All but the ends becomes `*`: `13812345678` → `138****5678`. */
{
    readonly do: 'mask';
    readonly column: string;
    readonly keepStart?: number;
    readonly keepEnd?: number;
    readonly with?: string;
}
/** Every cell becomes one text, default `*`. */
 | {
    readonly do: 'suppress';
    readonly column: string;
    readonly with?: string;
}
/** Personal data in running text become labels. */
 | {
    readonly do: 'redact';
    readonly column: string;
}
/** The same cell, the same pseudonym: HMAC-SHA-256 with the secret that `applyPlan` is given. */
 | {
    readonly do: 'pseudonym';
    readonly column: string;
    readonly prefix?: string;
    readonly length?: number;
}
/** Digits (or the characters of `alphabet`) become others, of the same length: FF1 with the secret. */
 | {
    readonly do: 'formatPreserving';
    readonly column: string;
    readonly alphabet?: string;
}
/** A realistic value of another person's, the same for the same cell. */
 | {
    readonly do: 'fake';
    readonly column: string;
    readonly kind: FakeKind;
}
/** To multiples of a step. */
 | {
    readonly do: 'round';
    readonly column: string;
    readonly step: number;
}
/** Beyond the limits, the limit: top and bottom coding. */
 | {
    readonly do: 'limit';
    readonly column: string;
    readonly least?: number;
    readonly most?: number;
}
/** To a level of a hierarchy. */
 | {
    readonly do: 'generalize';
    readonly column: string;
    readonly hierarchy: Hierarchy['rows'];
    readonly level: number;
}
/** Numbers become the mean of k neighbours by size. */
 | {
    readonly do: 'microaggregate';
    readonly column: string;
    readonly k: number;
}
/** Values that fewer than k rows have become one, until that has k rows too. */
 | {
    readonly do: 'mergeRare';
    readonly column: string;
    readonly k: number;
    readonly into?: string;
}
/** The column is left out. */
 | {
    readonly do: 'drop';
    readonly column: string;
}
/** Rows whose combination of columns fewer than k rows share are left out. */
 | {
    readonly do: 'dropRareRows';
    readonly columns: readonly string[];
    readonly k: number;
};
export type FakeKind = 'name' | 'chineseName' | 'email' | 'phone' | 'chineseMobile' | 'identityCard' | 'bankCard' | 'company' | 'address' | 'city';
/** What is done to a table, in order. */
export interface AnonymizationPlan {
    readonly version: 1;
    readonly operations: readonly Operation[];
}
