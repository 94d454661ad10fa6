/** Takes over the modules of tslab that this package has better ones for. */
export declare function takeOver(): void;
