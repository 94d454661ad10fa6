import { type Partition, type PartitionQuestion } from './mondrian-plain.js';
/** Mondrian's partition in WebAssembly, and in plain typed arrays where that cannot run. */
export declare function partition(question: PartitionQuestion): Partition;
