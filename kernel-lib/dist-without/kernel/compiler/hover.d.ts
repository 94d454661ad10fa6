import { type TS } from './typescript.js';
/** What is known of the thing at a place. */
export interface Hover {
    /** Its declaration, as TypeScript. */
    readonly signature: string;
    /** What its comment says, as Markdown. */
    readonly documentation: string;
}
/** What is known at a place of the cell that is held under `path`. */
export declare function hover(service: TS.LanguageService, path: string, position: number): Hover | undefined;
