// Cells may break what is global.
const { ceil, min } = Math;
/** A token bucket. Use may begin while it holds something, and may leave a debt. */
export class Bucket {
    allowance;
    now;
    #level;
    #filledAt;
    /** @param now a clock in milliseconds */
    constructor(allowance, now) {
        this.allowance = allowance;
        this.now = now;
        this.#level = allowance.burst;
        this.#filledAt = now();
    }
    /** Milliseconds until use may begin; 0 when it may begin now. */
    wait() {
        const at = this.now();
        const filled = this.#level + ((at - this.#filledAt) / 1_000) * this.allowance.perSecond;
        this.#level = min(this.allowance.burst, filled);
        this.#filledAt = at;
        // A hair's breadth less than one will do: sums of fractions do not meet it exactly.
        return this.#level > 0.999 ? 0 : ceil(((1 - this.#level) / this.allowance.perSecond) * 1_000);
    }
    /** Takes out what has been used. */
    spend(amount) {
        this.#level -= amount;
    }
    /** Fills it to the brim. */
    fill() {
        this.#level = this.allowance.burst;
        this.#filledAt = this.now();
    }
}
//# sourceMappingURL=bucket.js.map