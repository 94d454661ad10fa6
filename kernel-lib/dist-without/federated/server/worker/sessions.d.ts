import type { Answer, Command } from '../../workers/commands.js';
import type { WorkerLink } from '../../workers/remote-worker.js';
/**
 * Who uses a worker, each with a store of its own. Portions of commands are numbered: one that is sent again is answered and not carried out
 * again. A session's id is random and told to its client alone, so that no request of an earlier server's is of use here.
 */
export declare class WorkerSessions {
    #private;
    constructor(begin: () => WorkerLink);
    begin(client: string): Promise<string>;
    /** @throws Refused */
    answer(id: string, client: string, number: number, commands: readonly Command[]): Promise<readonly Answer[]>;
    end(id: string, client: string): Promise<void>;
    endAll(): Promise<void>;
}
