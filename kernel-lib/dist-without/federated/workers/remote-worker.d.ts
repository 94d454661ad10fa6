import { type Answer, type Command } from './commands.js';
import { Pointer, type Operation } from './pointer.js';
import type { Tensor } from './tensor.js';
/** The way to a worker that is not in this process. */
export interface WorkerLink {
    /** Carries out commands in their order, and answers each. */
    ask(commands: readonly Command[]): Promise<readonly Answer[]>;
    close(): Promise<void>;
}
/**
 * A worker in a thread or behind HTTPS. Operations give their pointers at once, and are sent together, in their order, when something is
 * asked for; one that cannot be carried out says so where its result is fetched. Tensors that nothing here points to any more are forgotten there.
 */
export declare class RemoteWorker {
    #private;
    readonly id: string;
    /** Names of the worker's own tensors, for {@link pointTo}. */
    readonly names: readonly string[];
    constructor(id: string, link: WorkerLink, names?: readonly string[]);
    /** Sends a copy, and points to it. */
    keep(tensor: Tensor): RemotePointer;
    /** Points to a tensor of the worker's own. Fetching it leaves it there. @throws PrivacyError `invalid-argument` */
    pointTo(name: string): RemotePointer;
    /** Carries out an operation there; its result stays there. */
    compute(operation: Operation, id: string, args: readonly (RemotePointer | Tensor | number)[]): RemotePointer;
    /** Fetches a tensor: it is there no more. @throws PrivacyError `invalid-argument`, and what the way there fails with */
    take(id: string): Promise<Tensor>;
    /** The shape of a tensor, which is not secret. */
    shapeOf(id: string): Promise<readonly number[]>;
    /** How many tensors it keeps for this notebook. */
    size(): Promise<number>;
    /** Ends what is this notebook's there. */
    close(): Promise<void>;
    toString(): string;
}
/** A pointer to a tensor at a {@link RemoteWorker}: what comes from there has to be awaited. */
export declare class RemotePointer extends Pointer<RemotePointer> {
    readonly location: RemoteWorker;
    constructor(location: RemoteWorker, idAtLocation: string);
    shape(): Promise<readonly number[]>;
    /** Fetches the tensor; the worker keeps it no more, unless it is the worker's own. */
    get(): Promise<Tensor>;
    /** Moves the tensor to another worker. It goes by here: workers do not know each other. */
    move<Moved>(worker: {
        keep(tensor: Tensor): Moved;
    }): Promise<Moved>;
    protected compute(operation: Operation, args: readonly (RemotePointer | Tensor | number)[]): RemotePointer;
}
