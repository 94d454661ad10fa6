import { invalidArgument } from '../../core/errors.js';
import { OPERATIONS } from './pointer.js';
const NUMBER_BYTES = 8;
/** The tensors that a worker keeps for whoever uses it, by name. */
export class TensorStore {
    #owner;
    #most;
    #named;
    #tensors = new Map();
    #bytes = 0;
    /**
     * @param owner the worker's id
     * @param options.named tensors of the worker's own: others compute on them, and taking one leaves it there
     * @param options.mostBytes bytes that are kept for others
     */
    constructor(owner, options = {}) {
        this.#owner = owner;
        this.#named = options.named ?? new Map();
        this.#most = options.mostBytes ?? Infinity;
    }
    /** How many it keeps for others. */
    get size() {
        return this.#tensors.size;
    }
    has(id) {
        return this.#tensors.has(id) || this.#named.has(id);
    }
    /** @throws PrivacyError `invalid-argument` where the name is in use, or there is no room */
    keep(id, tensor) {
        if (this.has(id))
            throw invalidArgument('id', `one that ${this.#owner} does not use yet`);
        const bytes = NUMBER_BYTES * tensor.values.length;
        if (this.#bytes + bytes > this.#most)
            throw invalidArgument('tensor', `small enough for what ${this.#owner} keeps: ${String(this.#most)} bytes in all`);
        this.#bytes += bytes;
        this.#tensors.set(id, tensor);
    }
    /** Carries out an operation on tensors that are all here, and keeps its result by a name. */
    compute(id, operation, on, args) {
        if (!OPERATIONS.includes(operation))
            throw invalidArgument('operation', OPERATIONS.join(', '));
        const tensor = this.find(on);
        this.keep(id, tensor[operation](...args));
    }
    /** Gives a tensor away: it is here no more, unless it is the worker's own. */
    take(id) {
        const tensor = this.find(id);
        this.forget(id);
        return tensor;
    }
    forget(id) {
        const tensor = this.#tensors.get(id);
        if (tensor === undefined)
            return;
        this.#bytes -= NUMBER_BYTES * tensor.values.length;
        this.#tensors.delete(id);
    }
    /** @throws PrivacyError `invalid-argument` */
    find(id) {
        const tensor = this.#tensors.get(id) ?? this.#named.get(id);
        if (tensor === undefined)
            throw invalidArgument('pointer', `to a tensor that ${this.#owner} still keeps: it was fetched or moved away`);
        return tensor;
    }
}
//# sourceMappingURL=tensor-store.js.map