/** How much output may be sent: at once, and per second after that. */
export interface Allowance {
  readonly messages: { readonly burst: number; readonly perSecond: number };
  readonly bytes: { readonly burst: number; readonly perSecond: number };
}

/**
 * What stays below Jupyter Server's default limits: 1,000 messages and 1 MB of stream text a second, each averaged over
 * 3 seconds (`ZMQChannelsWebsocketConnection`: `iopub_msg_rate_limit`, `iopub_data_rate_limit`, `rate_limit_window`).
 * It drops what comes beyond. In any 3 seconds this lets 2,200 messages and 2.7 MB pass; the rest is
 * left for a server that reads late and so sees more in its window than was sent in ours.
 */
export const SERVER_LIMITS: Allowance = {
  messages: { burst: 1_000, perSecond: 400 },
  bytes: { burst: 1_200_000, perSecond: 500_000 },
};

/** A token bucket for messages and one for bytes: sending may begin while both hold something, and may leave a debt. */
export class Pace {
  #messages: number;
  #bytes: number;
  #filledAt: number;

  /** @param now a clock in milliseconds */
  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number,
  ) {
    this.#messages = allowance.messages.burst;
    this.#bytes = allowance.bytes.burst;
    this.#filledAt = now();
  }

  /** Milliseconds until a message may be sent; 0 when it may be sent now. */
  wait(): number {
    this.#fill();
    const { messages, bytes } = this.allowance;
    const seconds = Math.max((1 - this.#messages) / messages.perSecond, (1 - this.#bytes) / bytes.perSecond, 0);
    return Math.ceil(seconds * 1_000);
  }

  /** Counts a message that has been sent. */
  spend(bytes: number): void {
    this.#messages -= 1;
    this.#bytes -= bytes;
  }

  /** Starts afresh, as the server does when it sees a kernel become idle. */
  reset(): void {
    this.#messages = this.allowance.messages.burst;
    this.#bytes = this.allowance.bytes.burst;
    this.#filledAt = this.now();
  }

  #fill(): void {
    const { messages, bytes } = this.allowance;
    const at = this.now();
    const seconds = (at - this.#filledAt) / 1_000;
    this.#filledAt = at;
    this.#messages = Math.min(messages.burst, this.#messages + seconds * messages.perSecond);
    this.#bytes = Math.min(bytes.burst, this.#bytes + seconds * bytes.perSecond);
  }
}
