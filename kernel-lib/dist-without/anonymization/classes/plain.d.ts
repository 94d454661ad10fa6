import type { Grouper, GrouperShape } from './grouper.js';
/** The plain reference of the kernel's `generalize` and `group`: open addressing in typed arrays. */
export declare function plainGrouper({ layout: { words }, lists }: GrouperShape): Grouper;
