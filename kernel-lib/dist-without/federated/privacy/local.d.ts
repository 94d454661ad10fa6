import { type DpEvent } from '../../accounting/events/event.js';
import type { Run } from '../../session/index.js';
import type { Client } from '../clients/client.js';
/** A client whose updates are shortened to a length before they leave it. Alone this is not private; it bounds what one client can do. */
export declare function withClipping(client: Client, { clipNorm }: {
    readonly clipNorm: number;
}): Client;
export interface LocalNoiseOptions {
    readonly clipNorm: number;
    /** Deviation of the noise, in clip norms. */
    readonly noiseMultiplier: number;
}
/**
 * What one round of local noise does to a client's rows as a whole: replacing all of them moves its clipped update by at most twice the
 * clip norm, whatever the rows are. To be bought with `session.run({ step: localNoiseEvent(…), … })`.
 */
export declare const localNoiseEvent: ({ noiseMultiplier }: Pick<LocalNoiseOptions, "noiseMultiplier">) => DpEvent;
/**
 * Local differential privacy: the client cuts its update and adds noise before anybody else sees it, so that not even the server is trusted.
 * Each round is a step of the run of the client's own ledger; a run that is used up, or whose budget is, drops the client out.
 */
export declare function withLocalNoise(client: Client, options: LocalNoiseOptions & {
    readonly run: Run;
}): Client;
