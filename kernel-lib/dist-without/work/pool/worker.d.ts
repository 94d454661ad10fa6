import type { TaskSeed } from './task-random.js';
/** What a worker's module is loaded with. */
export interface WorkerSetup {
    readonly module: string;
    readonly export: string;
    readonly shared: unknown;
}
/** One thread, and the tasks it has. It doesn't keep the process alive while it has none. */
export declare class PoolWorker {
    #private;
    constructor(setup: WorkerSetup);
    /** How many tasks it has that are not done. */
    get tasks(): number;
    get dead(): boolean;
    /** Runs a task after those it has. */
    run(task: unknown, seed: TaskSeed): Promise<unknown>;
    /** Ends the thread, whatever it does. */
    end(because?: Error): Promise<void>;
}
