export { taskRandom, taskSeed } from './task-random.js';
export { workerPool } from './worker-pool.js';
//# sourceMappingURL=index.js.map