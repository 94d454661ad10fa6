import type { TaskContext } from '../../work/index.js';
import type { Answered, SharedBatch, SharedServer } from './pool.js';
export declare function run({ batch, label }: SharedBatch, { shared }: TaskContext<SharedServer>): Promise<Answered>;
