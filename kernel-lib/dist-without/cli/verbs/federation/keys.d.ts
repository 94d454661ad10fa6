import type { Identity, Roster } from '../../../federated/index.js';
import { type FederationMember } from '../../../federated/server/index.js';
/** Makes keys and certificates in a folder that has none yet. */
export declare function makeKeys(folder: string, hosts: readonly string[], clients: readonly string[]): Promise<void>;
/** What a server, or a client, has in its folder. */
export declare function readKeys(folder: string): {
    readonly certificate: string;
    readonly key: string;
    readonly authority: string;
};
export declare const readMembers: (folder: string) => readonly FederationMember[];
export declare const readRoster: (folder: string) => Roster;
/** A client's key of secure sums. */
export declare const readIdentity: (folder: string, id: string) => Identity;
