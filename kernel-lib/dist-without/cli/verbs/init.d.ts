import { type Verb } from './verb.js';
/** `npx epsbook init`: the kernel, the extension and a first notebook, for the environment of this folder. */
export declare const init: Verb;
