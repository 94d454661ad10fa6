import type { RandomSource } from '../core/random.js';
import type { Account } from './account.js';
import { Run, type RunRequest } from './run.js';
/** Begins runs, and goes on with those that were interrupted. */
export declare class Runs {
    #private;
    constructor(account: Account, random: RandomSource);
    /** See `Session.run`. */
    begin(request: RunRequest): Run;
}
