/** A federation behind a server, and what joins it from where the rows are. */
export { federationServer } from './federation-server.js';
export { joinFederation } from './join-federation.js';
export { federationCredentials, } from './credentials.js';
export { builtInModel } from './protocol/messages.js';
export { connectWorker } from './worker/connect-worker.js';
export { serveWorker } from './worker/serve-worker.js';
export { rosterMessage, rosterOf } from './secure/terms.js';
//# sourceMappingURL=index.js.map