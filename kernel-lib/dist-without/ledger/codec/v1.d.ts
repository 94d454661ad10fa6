/**
 * Messages of version 1, as notebooks saved them: releases without ids, a claim for one of the `times`, curves in place of reports.
 * Written anew in version 2's wire form, still unchecked, for the one schema to check.
 */
export declare function fromVersion1(data: object): unknown;
