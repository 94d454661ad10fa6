import { type Client } from '../../../federated/index.js';
import { type RoundsMessage } from '../../../federated/server/index.js';
/** A client on a CSV file's rows, of the server's built-in model: the target is one column, the features are all others, in order. */
export declare function csvClient(id: string, file: string, target: string, federation: RoundsMessage): Client;
