/** Sessions: data, a budget, and the ledger of what was released. */
export { dataset } from './dataset.js';
export { setSessionDefaults } from './defaults.js';
export { announceSession, onSessionOpened, openSession } from './open.js';
export { Session } from './session.js';
//# sourceMappingURL=index.js.map