import { type Executor } from '../running/executor.js';
import { type JupyterModule, type Server, type Socket } from '../tslab.js';
/** Answers what front ends ask for, over tslab's sockets (Jupyter messaging protocol 5.3). */
export declare class Kernel {
    #private;
    private readonly server;
    private readonly executor;
    private readonly jupyter;
    constructor(server: Server, executor: Executor, jupyter: JupyterModule);
    /** Takes a message from a socket, and answers it there. */
    take(socket: Socket, frames: readonly Buffer[]): Promise<void>;
    /** Takes an answer to a question of a cell. */
    takeAnswer(frames: readonly Buffer[]): void;
}
