import type { Client } from '../clients/client.js';
import type { Rows } from '../models/model.js';
import type { Values } from '../../weights/index.js';
/** Sends the update the other way, `factor` times as long. */
export declare const signFlip: (client: Client, { factor }?: {
    readonly factor?: number;
}) => Client;
/** Makes its update longer, so that it outweighs the others (Bagdasaryan et al. 2020, model replacement). */
export declare const scaling: (client: Client, { factor }: {
    readonly factor: number;
}) => Client;
/** Sends zeros and claims its rows: it gets the model and gives nothing. */
export declare const freeRider: (client: Client) => Client;
/** Rows whose classes are turned around: c becomes classes − 1 − c. A client of such rows is honest in all but its data. */
export declare function flippedLabels(rows: Rows, classes: number): Rows;
/** Clients that see the honest updates of the round before they lie: the strongest assumption about who colludes. */
export interface Collusion {
    readonly name: string;
    /** What each of the attackers sends. */
    lie(honest: readonly Values[]): Values;
}
/** A little is enough: the mean less z deviations in every coordinate, within the honest updates' spread (Baruch et al. 2019). */
export declare const littleIsEnough: ({ z }?: {
    readonly z?: number;
}) => Collusion;
/** Inner-product manipulation: the mean the other way, a little (Xie, Koyejo and Gupta 2020). */
export declare const innerProduct: ({ factor }?: {
    readonly factor?: number;
}) => Collusion;
/**
 * Lets the named clients collude: when one of them is asked, all honest ones are asked first for what they send in this round, and each
 * attacker sends the same lie. The honest are trained once a round.
 */
export declare function colluding(clients: readonly Client[], attackers: readonly string[], attack: Collusion): readonly Client[];
