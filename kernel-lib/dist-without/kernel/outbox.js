import { performance } from 'node:perf_hooks';
import { Bucket } from './bucket.js';
import { promised, withIntrinsics } from './intrinsics.js';
// Cells may stop clocks and take timers away.
const CLOCK = { now: performance.now.bind(performance), setTimeout, clearTimeout };
const { max } = Math;
/**
 * What stays below Jupyter Server's default limits: 1,000 messages and 1 MB of stream text a second, each averaged over
 * 3 seconds (`ZMQChannelsWebsocketConnection`: `iopub_msg_rate_limit`, `iopub_data_rate_limit`, `rate_limit_window`).
 * It drops what comes beyond. In any 3 seconds these let 2,200 messages and 2.7 MB pass; the rest is left for a server
 * that reads late and so sees more in its window than was sent in ours.
 */
const MESSAGES = { burst: 1_000, perSecond: 400 };
const BYTES = { burst: 1_200_000, perSecond: 500_000 };
/** Writes sent as they come. Beyond, what is written within 50 ms is gathered into one message. */
const PROMPT = { burst: 20, perSecond: 20 };
/** The most characters one stream message carries, so that no message alone goes through the server's limit. */
const LONGEST_TEXT = 65_536;
/** Bytes of a message beside its text: identity, signature, header and parent header. */
const ENVELOPE = 1_500;
const bytesOf = (output) => 
// The server's limit on bytes counts streams only.
output.kind === 'stream' ? Buffer.byteLength(JSON.stringify(output.text)) + ENVELOPE : 0;
/** Where to cut a text of more than `LONGEST_TEXT` characters without parting a surrogate pair. */
function cut(text) {
    const last = text.charCodeAt(LONGEST_TEXT - 1);
    return last >= 0xd800 && last <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT;
}
/**
 * The output of cells on its way to the notebook, in order.
 *
 * A few writes are sent as they come; many are gathered into few messages, and sent no faster than Jupyter Server takes
 * them, so nothing is dropped; a display updated again before it was sent is sent in its last state only. The order of standard
 * output, standard error and displays is kept, and each message goes to the cell that made it.
 * Nothing here blocks: a cell waits for {@link sent} before it is reported as done.
 */
export class Outbox {
    clock;
    #waiting = [];
    #waitingUpdates = new Map();
    #awaiting = [];
    #messages;
    #bytes;
    #prompt;
    #timer;
    constructor(clock = CLOCK) {
        this.clock = clock;
        const now = () => clock.now();
        this.#messages = new Bucket(MESSAGES, now);
        this.#bytes = new Bucket(BYTES, now);
        this.#prompt = new Bucket(PROMPT, now);
    }
    /** Text for one of the two streams; sent at once when nothing was sent lately. */
    stream(publish, name, text) {
        for (let rest = text; rest !== '';) {
            const part = rest.length > LONGEST_TEXT ? rest.slice(0, cut(rest)) : rest;
            // For each write the originals are not looked for: no method of arrays here.
            const last = this.#waiting[this.#waiting.length - 1];
            if (last?.kind === 'stream' &&
                last.publish === publish &&
                last.name === name &&
                last.text.length + part.length <= LONGEST_TEXT) {
                last.text += part;
            }
            else {
                this.#waiting[this.#waiting.length] = { kind: 'stream', publish, name, text: part };
            }
            rest = rest.slice(part.length);
        }
        this.#sendWhenDue();
    }
    /** A display, or an update of an earlier one, which takes the place of an update of the same display still waiting. */
    display(publish, content, update) {
        withIntrinsics(() => {
            this.#display(publish, content, update);
        });
    }
    #display(publish, content, update) {
        const id = update ? content.transient.display_id : undefined;
        const earlier = id === undefined ? undefined : this.#waitingUpdates.get(id);
        if (earlier !== undefined) {
            earlier.content = copy(content);
            this.#sendWhenDue();
            return;
        }
        const type = update ? 'update_display_data' : 'display_data';
        const output = { kind: 'display', publish, type, content };
        this.#waiting.push(output);
        if (id !== undefined)
            this.#waitingUpdates.set(id, output);
        this.flush();
        // What has to wait is shown as it was when it was shown, whatever its owner does to it meanwhile.
        if (this.#waiting.length > 0)
            output.content = copy(content);
    }
    /** Any other output, such as a cell's value, in its place among the rest. */
    other(publish, type, content) {
        withIntrinsics(() => {
            this.#waiting.push({ kind: 'other', publish, type, content });
            this.flush();
        });
    }
    /** Sends what waits, as far as the pace allows, and arranges for the rest. */
    flush() {
        withIntrinsics(() => {
            this.#flush();
        });
    }
    #flush() {
        this.clock.clearTimeout(this.#timer);
        this.#timer = undefined;
        const sent = [];
        for (const output of this.#waiting) {
            if (this.#paceWait() > 0)
                break;
            if (output.kind === 'stream')
                output.publish('stream', { name: output.name, text: output.text });
            else
                output.publish(output.type, output.content);
            this.#messages.spend(1);
            this.#bytes.spend(bytesOf(output));
            sent.push(output);
        }
        this.#waiting.splice(0, sent.length);
        this.#forget(sent);
        // Displays do not ask whether they are prompt, and are not to leave a debt to the writes after them.
        if (sent.length > 0 && this.#prompt.wait() === 0)
            this.#prompt.spend(1);
        if (this.#waiting.length > 0)
            this.#arm();
    }
    /** Resolves once everything that waits now has been sent or discarded. */
    async sent() {
        this.flush();
        const last = this.#waiting.at(-1);
        if (last === undefined)
            return;
        await promised((resolve) => {
            this.#awaiting.push({
                last,
                resolve: () => {
                    resolve(undefined);
                },
            });
        });
    }
    /** Throws away what waits, as an interrupt asks for, and tells how many messages it was. */
    discard() {
        const discarded = this.#waiting;
        this.#waiting = [];
        this.#forget(discarded);
        return discarded.length;
    }
    /** Tells that the kernel becomes idle: the server then counts from zero again. */
    idle() {
        this.#prompt.fill();
        if (this.#waiting.length > 0)
            return;
        this.#messages.fill();
        this.#bytes.fill();
    }
    /** Milliseconds until one more message may be sent. */
    #paceWait() {
        return max(this.#messages.wait(), this.#bytes.wait());
    }
    #dueWait() {
        return max(this.#prompt.wait(), this.#paceWait());
    }
    #sendWhenDue() {
        // In a loop without pauses no timer fires, so the time is looked at on each write.
        if (this.#dueWait() === 0)
            this.flush();
        else
            this.#arm();
    }
    #arm() {
        this.#timer ??= this.clock
            .setTimeout(() => {
            this.flush();
        }, this.#dueWait())
            .unref();
    }
    #forget(outputs) {
        for (const output of outputs) {
            if (output.kind === 'display' && output.content.transient.display_id !== undefined) {
                const id = output.content.transient.display_id;
                if (this.#waitingUpdates.get(id) === output)
                    this.#waitingUpdates.delete(id);
            }
        }
        if (this.#awaiting.length === 0)
            return;
        const gone = new Set(outputs);
        for (const { last, resolve } of this.#awaiting)
            if (gone.has(last))
                resolve();
        this.#awaiting = this.#awaiting.filter(({ last }) => !gone.has(last));
    }
}
const copy = (content) => JSON.parse(JSON.stringify(content));
//# sourceMappingURL=outbox.js.map