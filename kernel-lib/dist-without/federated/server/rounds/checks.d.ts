import type { FederationRecord } from './journal.js';
import type { ServedRoundsOptions } from './options.js';
/** Refuses rounds that could not be held. @throws PrivacyError `invalid-argument` */
export declare function checkRounds(options: ServedRoundsOptions, ids: readonly string[]): void;
/** Refuses to go on with a federation as another one. @throws PrivacyError `invalid-argument` */
export declare function checkRecord(record: FederationRecord, { model, name, strategy }: ServedRoundsOptions): void;
