/** Many tasks at once: a bounded pool of threads, or the kernel in turns. */
export type { MapOptions, Pool, TaskContext, TaskFunction } from './pool.js';
export { taskRandom, taskSeed, type TaskSeed } from './task-random.js';
export { workerPool, type KernelPoolOptions, type ModulePoolOptions } from './worker-pool.js';
