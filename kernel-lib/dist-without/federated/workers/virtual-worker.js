import { invalidArgument, requireOptions } from '../../core/errors.js';
import { parseClientId } from '../clients/local-client.js';
import { Pointer, TensorIds } from './pointer.js';
import { TensorStore } from './tensor-store.js';
/**
 * A worker that keeps tensors and computes on them where they are, as in PySyft 0.2: nothing but results that are asked for leave it.
 * Every worker has a store of its own, also when another has the same id. This one is in the notebook's process; `threadWorker` makes
 * one in a thread, and `connectWorker` (of `epsbook/federated/server`) uses one behind HTTPS.
 */
export class VirtualWorker {
    id;
    #ids = new TensorIds();
    #store;
    constructor(options) {
        requireOptions(options, "{ id: 'bob' }");
        this.id = parseClientId(options.id);
        this.#store = new TensorStore(this.id);
    }
    /** How many tensors it keeps. */
    get size() {
        return this.#store.size;
    }
    /** Keeps a copy, and points to it. */
    keep(tensor) {
        const id = this.#ids.next();
        this.#store.keep(id, tensor.clone());
        return new PointerTensor(this, id);
    }
    /** Carries out an operation on tensors that are all here; its result stays here. */
    compute(operation, id, args) {
        const here = args.map((argument) => {
            if (!(argument instanceof Pointer))
                return argument;
            if (argument.location !== this)
                throw elsewhere(this.id);
            return this.#store.find(argument.idAtLocation);
        });
        const result = this.#ids.next();
        this.#store.compute(result, operation, id, here);
        return new PointerTensor(this, result);
    }
    /** Gives a tensor away: it is here no more. */
    take(id) {
        return this.#store.take(id);
    }
    /** The shape of a tensor, which is not secret. */
    shapeOf(id) {
        return this.#store.find(id).shape;
    }
    has(id) {
        return this.#store.has(id);
    }
    toString() {
        return `VirtualWorker ${this.id}, ${String(this.size)} tensors`;
    }
}
/** What is said of an argument that is kept by another worker. */
export const elsewhere = (worker) => invalidArgument('argument', `at ${worker}, where the other tensor is: move it there first`);
/** A pointer to a tensor at a {@link VirtualWorker}. */
export class PointerTensor extends Pointer {
    location;
    constructor(location, idAtLocation) {
        super(location, idAtLocation);
        this.location = location;
    }
    get shape() {
        return this.location.shapeOf(this.idAtLocation);
    }
    /** Fetches the tensor; the worker keeps it no more, and the pointer points to nothing. */
    get() {
        return this.location.take(this.idAtLocation);
    }
    /** Moves the tensor to another worker; to one that is not in this process, it goes by here. */
    move(worker) {
        return worker.keep(this.location.take(this.idAtLocation));
    }
    compute(operation, args) {
        return this.location.compute(operation, this.idAtLocation, args);
    }
}
//# sourceMappingURL=virtual-worker.js.map