/** A federation behind a server, and what joins it from where the rows are. */
export { federationServer, type FederationServer, type FederationServerOptions } from './federation-server.js';
export { joinFederation, type JoinOptions, type JoinResult } from './join-federation.js';
export { federationCredentials, type ClientCredentials, type Credentials, type FederationCredentials, } from './credentials.js';
export type { FederationMember } from './member.js';
export type { Log, LogLine } from './http/log.js';
export { builtInModel, type ModelDescription, type RoundMessage, type RoundsMessage } from './protocol/messages.js';
export type { ServedRoundsOptions } from './rounds/options.js';
export type { ServerAccess } from './connection.js';
export type { HttpOptions } from './http/application.js';
export { connectWorker, type ConnectWorkerOptions } from './worker/connect-worker.js';
export { serveWorker, type ServedWorker, type ServeWorkerOptions } from './worker/serve-worker.js';
export type { SecureMembership } from './secure/participant.js';
export { rosterMessage, rosterOf, type RosterMessage, type ServedSecureSum } from './secure/terms.js';
