import { FETCHED } from './fetched.js';
/** The content of a stand-in. */
export declare function standIn(name: keyof typeof FETCHED): string;
