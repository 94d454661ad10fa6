/** How far long work has come: what a generator of work yields between two of its steps. */
export interface Step {
    readonly done: number;
    readonly of: number;
}
/** Long work: a generator that yields after each step, may be stopped between two of them, and returns its result. */
export type Work<One extends Step, Result> = AsyncGenerator<One, Result, void> | Generator<One, Result, void>;
