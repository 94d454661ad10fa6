import { type Hierarchy } from './hierarchy.js';
export interface CsvOptions {
    /** What errors call the hierarchy: its column. */
    readonly name?: string;
    /** Between two cells; ARX writes semicolons. Default: a semicolon where the first line has one, else a comma. */
    readonly delimiter?: ',' | ';' | '\t';
}
/**
 * Reads a hierarchy in ARX's CSV form: no header, a row a value, level after level.
 * @throws PrivacyError `invalid-argument` where the text is no CSV or the hierarchy is none
 */
export declare function parseHierarchy(csv: string, { name, delimiter }?: CsvOptions): Hierarchy;
/** A hierarchy as ARX's CSV text, which ARX and {@link parseHierarchy} read. */
export declare function formatHierarchy({ rows }: Hierarchy, { delimiter }?: Pick<CsvOptions, 'delimiter'>): string;
