/**
 * Ends the process when the Jupyter that started it has ended without saying so.
 * Jupyter tells its own process id to kernels that it does not mean to outlive it.
 */
export declare function endWithParent(): void;
