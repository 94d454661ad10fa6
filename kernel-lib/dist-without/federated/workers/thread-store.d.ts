/** A thread of `threadWorker`, or of a worker that is served: keeps the tensors, and carries out one portion of commands after another. */
import type { TaskContext } from '../../work/index.js';
import { type Answer, type Command } from './commands.js';
import type { StoreDescription } from './thread-worker.js';
export declare function run(commands: readonly Command[], { shared }: TaskContext<StoreDescription>): readonly Answer[];
