import { invalidArgument, malformed, PrivacyError } from '../../core/errors.js';
import { received, refusalOf, sent } from './commands.js';
import { Pointer, TensorIds } from './pointer.js';
import { elsewhere } from './virtual-worker.js';
/** The most numbers and commands that are sent at once. */
const MOST_NUMBERS = 2 ** 20;
const MOST_COMMANDS = 1_000;
/**
 * A worker in a thread or behind HTTPS. Operations give their pointers at once, and are sent together, in their order, when something is
 * asked for; one that cannot be carried out says so where its result is fetched. Tensors that nothing here points to any more are forgotten there.
 */
export class RemoteWorker {
    id;
    /** Names of the worker's own tensors, for {@link pointTo}. */
    names;
    #link;
    #ids = new TensorIds();
    #forgotten = new FinalizationRegistry((id) => this.#queue({ do: 'forget', id }));
    #waiting = [];
    #last = Promise.resolve();
    #isScheduled = false;
    #broken;
    constructor(id, link, names = []) {
        this.id = id;
        this.names = names;
        this.#link = link;
    }
    /** Sends a copy, and points to it. */
    keep(tensor) {
        const id = this.#ids.next();
        this.#queue({ do: 'keep', id, tensor: sent(tensor.clone()) });
        return this.#pointer(id);
    }
    /** Points to a tensor of the worker's own. Fetching it leaves it there. @throws PrivacyError `invalid-argument` */
    pointTo(name) {
        if (!this.names.includes(name))
            throw invalidArgument('name', this.names.length === 0 ? `at ${this.id}, which has none` : this.names.join(', '));
        return new RemotePointer(this, name);
    }
    /** Carries out an operation there; its result stays there. */
    compute(operation, id, args) {
        const here = args.map((argument) => {
            if (typeof argument === 'number')
                return argument;
            if (!(argument instanceof Pointer))
                return sent(argument.clone());
            if (argument.location !== this)
                throw elsewhere(this.id);
            return { at: argument.idAtLocation };
        });
        const result = this.#ids.next();
        this.#queue({ do: 'compute', id: result, operation, on: id, with: here });
        return this.#pointer(result);
    }
    /** Fetches a tensor: it is there no more. @throws PrivacyError `invalid-argument`, and what the way there fails with */
    async take(id) {
        const { tensor } = await this.#ask({ do: 'take', id });
        if (tensor === undefined)
            throw malformed('the answer of a worker');
        return received(tensor);
    }
    /** The shape of a tensor, which is not secret. */
    async shapeOf(id) {
        return (await this.#ask({ do: 'shape', id })).shape ?? [];
    }
    /** How many tensors it keeps for this notebook. */
    async size() {
        return (await this.#ask({ do: 'count' })).count ?? 0;
    }
    /** Ends what is this notebook's there. */
    async close() {
        this.#broken ??= new PrivacyError('disposed', { what: this.id }, `${this.id} was closed`);
        for (const { reject } of this.#waiting.splice(0))
            reject?.(this.#broken);
        await this.#last;
        await this.#link.close();
    }
    toString() {
        return `RemoteWorker ${this.id}`;
    }
    #pointer(id) {
        const pointer = new RemotePointer(this, id);
        this.#forgotten.register(pointer, id);
        return pointer;
    }
    #queue(queued) {
        this.#waiting.push({ command: queued });
        this.#schedule();
    }
    async #ask(command) {
        const answer = await new Promise((resolve, reject) => {
            this.#waiting.push({ command, resolve, reject });
            this.#schedule();
        });
        const refusal = refusalOf(answer);
        if (refusal !== undefined)
            throw refusal;
        return answer;
    }
    #schedule() {
        if (this.#isScheduled)
            return;
        this.#isScheduled = true;
        setImmediate(() => {
            this.#isScheduled = false;
            this.#last = this.#last.then(async () => {
                while (this.#waiting.length > 0)
                    await this.#send(this.#waiting.splice(0, portion(this.#waiting)));
            });
        });
    }
    /** Sends one portion; where that fails, everybody who waits for it, and everybody later, is told. */
    async #send(portionOf) {
        try {
            if (this.#broken !== undefined)
                throw this.#broken;
            const answers = await this.#link.ask(portionOf.map(({ command }) => command));
            for (const [at, { resolve }] of portionOf.entries())
                resolve?.(answers[at] ?? {});
        }
        catch (error) {
            this.#broken ??= error instanceof Error ? error : new Error(String(error));
            for (const { reject } of portionOf)
                reject?.(error);
        }
    }
}
/** How many of the commands make a portion: one at least. */
function portion(queued) {
    let numbers = 0;
    for (const [at, { command }] of queued.entries()) {
        if (command.do === 'keep')
            numbers += command.tensor.values.length;
        if (command.do === 'compute')
            for (const each of command.with)
                if (typeof each === 'object' && 'values' in each)
                    numbers += each.values.length;
        if (at > 0 && (numbers > MOST_NUMBERS || at >= MOST_COMMANDS))
            return at;
    }
    return queued.length;
}
/** A pointer to a tensor at a {@link RemoteWorker}: what comes from there has to be awaited. */
export class RemotePointer extends Pointer {
    location;
    constructor(location, idAtLocation) {
        super(location, idAtLocation);
        this.location = location;
    }
    shape() {
        return this.location.shapeOf(this.idAtLocation);
    }
    /** Fetches the tensor; the worker keeps it no more, unless it is the worker's own. */
    get() {
        return this.location.take(this.idAtLocation);
    }
    /** Moves the tensor to another worker. It goes by here: workers do not know each other. */
    async move(worker) {
        return worker.keep(await this.get());
    }
    compute(operation, args) {
        return this.location.compute(operation, this.idAtLocation, args);
    }
}
//# sourceMappingURL=remote-worker.js.map