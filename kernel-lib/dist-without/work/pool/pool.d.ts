import type { RandomSource } from '../../core/random.js';
import type { AbortSignalLike } from '../interruption.js';
import type { TaskSeed } from './task-random.js';
/** What a task is run with, besides its arguments. */
export interface TaskContext<Shared = unknown> {
    /** What the pool was made with, for all tasks; each worker has its copy (a `SharedArrayBuffer` is one for all). */
    readonly shared: Shared;
    /** Randomness of this task's own, the same whatever worker runs it: see `taskRandom`. */
    readonly seed: TaskSeed;
}
/** What runs a task: exported by a worker's module, or a function of the kernel's own. */
export type TaskFunction<Task, Result, Shared = unknown> = (task: Task, context: TaskContext<Shared>) => Result | Promise<Result>;
export interface MapOptions {
    /** Ends all tasks within a second; without it, an interrupt of the kernel does. */
    readonly signal?: AbortSignalLike | undefined;
    /** Where the tasks' seeds come from, drawn in the order of tasks. */
    readonly random?: RandomSource | undefined;
}
/** Runs many tasks of a kind, several at a time where it has workers. */
export interface Pool<Task, Result> {
    /** Where tasks run, for people: `4 workers`, or `the kernel, in turns`. */
    readonly description: string;
    /**
     * The results, in the order of the tasks. Tasks are taken from the iterable as workers become free, a few ahead of the results that were
     * looked at, so that neither many nor large ones are held at once. The first error ends all.
     * @throws PrivacyError `aborted`; `worker-died`; and what the task's function throws, by its name, code, details and message
     */
    map(tasks: Iterable<Task>, options?: MapOptions): AsyncGenerator<Result, void, void>;
    /** Ends the workers; a pool that is closed runs no more tasks. */
    close(): Promise<void>;
}
