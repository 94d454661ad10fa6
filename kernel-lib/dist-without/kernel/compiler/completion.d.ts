import { type TS } from './typescript.js';
/** Names that can stand at a place, in UTF-16 units. */
export interface Completion {
    readonly start: number;
    readonly end: number;
    readonly matches: readonly {
        readonly name: string;
        readonly kind: string;
    }[];
}
/** What can be written at a place of the cell that is held under `path`. */
export declare function complete(service: TS.LanguageService, path: string, code: string, position: number): Completion;
