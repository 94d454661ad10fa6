import { type RandomSource } from '../../core/random.js';
/** Randomness as it is sent to a worker: 256 bits, and what kind of source they came from. */
export interface TaskSeed {
    readonly kind: RandomSource['kind'];
    /** 32 bytes. */
    readonly bytes: Uint8Array;
}
/** Draws the seed of one task. */
export declare function taskSeed(random?: RandomSource): TaskSeed;
/**
 * A task's own stream of randomness: ChaCha20 under the seed's 256 bits. Of a secure seed it is as unpredictable as its source, and
 * marked so.
 */
export declare function taskRandom({ kind, bytes }: TaskSeed): RandomSource;
