/** How much may be used: at once, and per second after that. */
export interface Allowance {
    readonly burst: number;
    readonly perSecond: number;
}
/** A token bucket. Use may begin while it holds something, and may leave a debt. */
export declare class Bucket {
    #private;
    private readonly allowance;
    private readonly now;
    /** @param now a clock in milliseconds */
    constructor(allowance: Allowance, now: () => number);
    /** Milliseconds until use may begin; 0 when it may begin now. */
    wait(): number;
    /** Takes out what has been used. */
    spend(amount: number): void;
    /** Fills it to the brim. */
    fill(): void;
}
