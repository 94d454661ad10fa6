import type { DisplayContent } from './bridge.js';
import { Pace, SERVER_LIMITS } from './pace.js';

/** Publishes one message as output of the cell it was made for. */
export type Publish = (type: string, content: object) => void;

export type StreamName = 'stdout' | 'stderr';

interface StreamOutput {
  readonly kind: 'stream';
  readonly publish: Publish;
  readonly name: StreamName;
  text: string;
}

interface DisplayOutput {
  readonly kind: 'display';
  readonly publish: Publish;
  readonly update: boolean;
  content: DisplayContent;
}

type Output = StreamOutput | DisplayOutput;

/** Milliseconds for which small writes are gathered into one message. */
const GATHER = 50;

/** The most characters one stream message carries, so that no message alone goes through the server's limit. */
const LONGEST_TEXT = 65_536;

/** Bytes of a message beside its text: identity, signature, header and parent header. */
const ENVELOPE = 1_500;

const bytesOf = (output: Output): number =>
  // The server's limit on bytes counts streams only.
  output.kind === 'stream' ? Buffer.byteLength(JSON.stringify(output.text)) + ENVELOPE : 0;

/** Where to cut a text of more than `LONGEST_TEXT` characters without parting a surrogate pair. */
function cut(text: string): number {
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  return last >= 0xd800 && last <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT;
}

/**
 * The output of cells on its way to the notebook, in order.
 *
 * What a cell writes is gathered for 50 ms into few messages and sent no faster than Jupyter Server takes it, so
 * nothing is dropped; a display updated again before it was sent is sent in its last state only. The order of standard
 * output, standard error and displays is kept, and each message goes to the cell that made it.
 * Nothing here blocks: a cell waits for {@link sent} before it is reported as done.
 */
export class Outbox {
  #waiting: Output[] = [];
  readonly #waitingUpdates = new Map<string, DisplayOutput>();
  #awaiting: { last: Output; resolve: () => void }[] = [];
  #dueAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** @param now a clock in milliseconds */
  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly pace = new Pace(SERVER_LIMITS, now),
  ) {}

  /** Text for one of the two streams; sent at once when nothing was sent lately. */
  stream(publish: Publish, name: StreamName, text: string): void {
    for (let rest = text; rest !== '';) {
      const part = rest.length > LONGEST_TEXT ? rest.slice(0, cut(rest)) : rest;
      const last = this.#waiting.at(-1);
      if (
        last?.kind === 'stream' &&
        last.publish === publish &&
        last.name === name &&
        last.text.length + part.length <= LONGEST_TEXT
      ) {
        last.text += part;
      } else {
        this.#waiting.push({ kind: 'stream', publish, name, text: part });
      }
      rest = rest.slice(part.length);
    }
    this.#sendWhenDue();
  }

  /** A display, or an update of an earlier one, which takes the place of an update of the same display still waiting. */
  display(publish: Publish, content: DisplayContent, update: boolean): void {
    const id = update ? content.transient.display_id : undefined;
    const earlier = id === undefined ? undefined : this.#waitingUpdates.get(id);
    if (earlier !== undefined) {
      earlier.content = copy(content);
      this.#sendWhenDue();
      return;
    }
    const output: DisplayOutput = { kind: 'display', publish, update, content };
    this.#waiting.push(output);
    if (id !== undefined) this.#waitingUpdates.set(id, output);
    this.flush();
    // What has to wait is shown as it was when it was shown, whatever its owner does to it meanwhile.
    if (this.#waiting.length > 0) output.content = copy(content);
  }

  /** Sends what waits, as far as the pace allows, and arranges for the rest. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const sent: Output[] = [];
    for (const output of this.#waiting) {
      if (this.pace.wait() > 0) break;
      if (output.kind === 'stream') output.publish('stream', { name: output.name, text: output.text });
      else output.publish(output.update ? 'update_display_data' : 'display_data', output.content);
      this.pace.spend(bytesOf(output));
      sent.push(output);
    }
    this.#waiting.splice(0, sent.length);
    this.#forget(sent);
    if (this.#waiting.length === 0) {
      this.#dueAt = this.now() + GATHER;
    } else {
      this.#dueAt = this.now() + this.pace.wait();
      this.#arm();
    }
  }

  /** Resolves once everything that waits now has been sent or discarded. */
  async sent(): Promise<void> {
    this.flush();
    const last = this.#waiting.at(-1);
    if (last === undefined) return;
    await new Promise<void>((resolve) => {
      this.#awaiting.push({ last, resolve });
    });
  }

  /** Throws away what waits, as an interrupt asks for, and tells how many messages it was. */
  discard(): number {
    const discarded = this.#waiting;
    this.#waiting = [];
    this.#forget(discarded);
    return discarded.length;
  }

  /** Tells that the kernel becomes idle. With nothing left to send, the server counts from zero again. */
  idle(): void {
    if (this.#waiting.length === 0) this.pace.reset();
  }

  #sendWhenDue(): void {
    // In a loop without pauses no timer fires, so the time is looked at on each write.
    if (this.now() >= this.#dueAt) this.flush();
    else this.#arm();
  }

  #arm(): void {
    this.#timer ??= setTimeout(
      () => {
        this.flush();
      },
      Math.max(this.#dueAt - this.now(), 1),
    ).unref();
  }

  #forget(outputs: readonly Output[]): void {
    for (const output of outputs) {
      if (output.kind === 'display' && output.content.transient.display_id !== undefined) {
        const id = output.content.transient.display_id;
        if (this.#waitingUpdates.get(id) === output) this.#waitingUpdates.delete(id);
      }
    }
    if (this.#awaiting.length === 0) return;
    const gone = new Set(outputs);
    for (const { last, resolve } of this.#awaiting) if (gone.has(last)) resolve();
    this.#awaiting = this.#awaiting.filter(({ last }) => !gone.has(last));
  }
}

const copy = (content: DisplayContent): DisplayContent => JSON.parse(JSON.stringify(content)) as DisplayContent;
