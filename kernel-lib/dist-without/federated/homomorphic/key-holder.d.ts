/**
 * The one party that can decrypt. It is not the server, and none of the clients: **together with the server it reads every single
 * update**, and a client that had the key could read what others send. In a deployment it is a process of its own, and `open` asks it.
 */
export interface KeyHolder<PublicKey, Encrypted> {
    /** Who it is, for the notices of a report: "the ethics board". */
    readonly name: string;
    /** What clients and the server have of the key. */
    readonly publicKey: PublicKey;
    /** Decrypts a sum, number by number. */
    open(sum: Encrypted): Float64Array | Promise<Float64Array>;
}
export interface KeyHolderOptions {
    /** Who holds the key; "a third party" unless given. */
    readonly name?: string;
    /** Sums of fewer updates are not opened; 3 unless given. The number is what the server says: a server that lies is not noticed. */
    readonly leastUpdates?: number;
}
export declare const leastOf: ({ leastUpdates }: KeyHolderOptions) => number;
export declare function requireUpdates(given: number, least: number): void;
