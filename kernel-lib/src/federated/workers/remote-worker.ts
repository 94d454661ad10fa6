import { invalidArgument, malformed, PrivacyError } from '../../core/errors.js';
import { received, refusalOf, sent, type Answer, type Command } from './commands.js';
import { Pointer, TensorIds, type Operation } from './pointer.js';
import type { Tensor } from './tensor.js';
import { elsewhere } from './virtual-worker.js';

/** The way to a worker that is not in this process. */
export interface WorkerLink {
  /** Carries out commands in their order, and answers each. */
  ask(commands: readonly Command[]): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

/** A command that is to be sent, and who waits for its answer. */
interface Queued {
  readonly command: Command;
  readonly resolve?: (answer: Answer) => void;
  readonly reject?: (error: unknown) => void;
}

/** The most numbers and commands that are sent at once. */
const MOST_NUMBERS = 2 ** 20;
const MOST_COMMANDS = 1_000;

/**
 * A worker in a thread or behind HTTPS. Operations give their pointers at once, and are sent together, in their order, when something is
 * asked for; one that cannot be carried out says so where its result is fetched. Tensors that nothing here points to any more are forgotten there.
 */
export class RemoteWorker {
  readonly id: string;
  /** Names of the worker's own tensors, for {@link pointTo}. */
  readonly names: readonly string[];
  readonly #link: WorkerLink;
  readonly #ids = new TensorIds();
  readonly #forgotten = new FinalizationRegistry<string>((id) => this.#queue({ do: 'forget', id }));
  #waiting: Queued[] = [];
  #last = Promise.resolve();
  #isScheduled = false;
  #broken: Error | undefined;

  constructor(id: string, link: WorkerLink, names: readonly string[] = []) {
    this.id = id;
    this.names = names;
    this.#link = link;
  }

  /** Sends a copy, and points to it. */
  keep(tensor: Tensor): RemotePointer {
    const id = this.#ids.next();
    this.#queue({ do: 'keep', id, tensor: sent(tensor.clone()) });
    return this.#pointer(id);
  }

  /** Points to a tensor of the worker's own. Fetching it leaves it there. @throws PrivacyError `invalid-argument` */
  pointTo(name: string): RemotePointer {
    if (!this.names.includes(name))
      throw invalidArgument('name', this.names.length === 0 ? `at ${this.id}, which has none` : this.names.join(', '));
    return new RemotePointer(this, name);
  }

  /** Carries out an operation there; its result stays there. */
  compute(operation: Operation, id: string, args: readonly (RemotePointer | Tensor | number)[]): RemotePointer {
    const here = args.map((argument) => {
      if (typeof argument === 'number') return argument;
      if (!(argument instanceof Pointer)) return sent(argument.clone());
      if (argument.location !== this) throw elsewhere(this.id);
      return { at: argument.idAtLocation };
    });
    const result = this.#ids.next();
    this.#queue({ do: 'compute', id: result, operation, on: id, with: here });
    return this.#pointer(result);
  }

  /** Fetches a tensor: it is there no more. @throws PrivacyError `invalid-argument`, and what the way there fails with */
  async take(id: string): Promise<Tensor> {
    const { tensor } = await this.#ask({ do: 'take', id });
    if (tensor === undefined) throw malformed('the answer of a worker');
    return received(tensor);
  }

  /** The shape of a tensor, which is not secret. */
  async shapeOf(id: string): Promise<readonly number[]> {
    return (await this.#ask({ do: 'shape', id })).shape ?? [];
  }

  /** How many tensors it keeps for this notebook. */
  async size(): Promise<number> {
    return (await this.#ask({ do: 'count' })).count ?? 0;
  }

  /** Ends what is this notebook's there. */
  async close(): Promise<void> {
    this.#broken ??= new PrivacyError('disposed', { what: this.id }, `${this.id} was closed`);
    for (const { reject } of this.#waiting.splice(0)) reject?.(this.#broken);
    await this.#last;
    await this.#link.close();
  }

  toString(): string {
    return `RemoteWorker ${this.id}`;
  }

  #pointer(id: string): RemotePointer {
    const pointer = new RemotePointer(this, id);
    this.#forgotten.register(pointer, id);
    return pointer;
  }

  #queue(queued: Command): void {
    this.#waiting.push({ command: queued });
    this.#schedule();
  }

  async #ask(command: Command): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject });
      this.#schedule();
    });
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw refusal;
    return answer;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#last = this.#last.then(async () => {
        while (this.#waiting.length > 0) await this.#send(this.#waiting.splice(0, portion(this.#waiting)));
      });
    });
  }

  /** Sends one portion; where that fails, everybody who waits for it, and everybody later, is told. */
  async #send(portionOf: readonly Queued[]): Promise<void> {
    try {
      if (this.#broken !== undefined) throw this.#broken;
      const answers = await this.#link.ask(portionOf.map(({ command }) => command));
      for (const [at, { resolve }] of portionOf.entries()) resolve?.(answers[at] ?? {});
    } catch (error) {
      this.#broken ??= error instanceof Error ? error : new Error(String(error));
      for (const { reject } of portionOf) reject?.(error);
    }
  }
}

/** How many of the commands make a portion: one at least. */
function portion(queued: readonly Queued[]): number {
  let numbers = 0;
  for (const [at, { command }] of queued.entries()) {
    if (command.do === 'keep') numbers += command.tensor.values.length;
    if (command.do === 'compute')
      for (const each of command.with) if (typeof each === 'object' && 'values' in each) numbers += each.values.length;
    if (at > 0 && (numbers > MOST_NUMBERS || at >= MOST_COMMANDS)) return at;
  }
  return queued.length;
}

/** A pointer to a tensor at a {@link RemoteWorker}: what comes from there has to be awaited. */
export class RemotePointer extends Pointer<RemotePointer> {
  constructor(
    override readonly location: RemoteWorker,
    idAtLocation: string,
  ) {
    super(location, idAtLocation);
  }

  shape(): Promise<readonly number[]> {
    return this.location.shapeOf(this.idAtLocation);
  }

  /** Fetches the tensor; the worker keeps it no more, unless it is the worker's own. */
  get(): Promise<Tensor> {
    return this.location.take(this.idAtLocation);
  }

  /** Moves the tensor to another worker. It goes by here: workers do not know each other. */
  async move<Moved>(worker: { keep(tensor: Tensor): Moved }): Promise<Moved> {
    return worker.keep(await this.get());
  }

  protected override compute(operation: Operation, args: readonly (RemotePointer | Tensor | number)[]): RemotePointer {
    return this.location.compute(operation, this.idAtLocation, args);
  }
}
