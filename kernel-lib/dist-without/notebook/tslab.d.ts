import type { DisplayContent } from '../kernel/index.js';
/** Whether this code runs in a kernel of tslab, epsbook's own or a plain one. */
export declare const inTslab: () => boolean;
/**
 * Sends a display in a plain tslab kernel: the whole bundle by the writer behind `tslab.display`, which that module keeps
 * to itself, or where it is not found one form of it by the public interface. Does nothing outside tslab.
 */
export declare function writeToTslab(content: DisplayContent, update: boolean): void;
