/** Sessions: data, a budget, and the ledger of what was released. */
export { dataset, type Dataset, type DatasetDeclaration } from './dataset.js';
export { setSessionDefaults, type SessionDefaults } from './defaults.js';
export { announceSession, onSessionOpened, openSession } from './open.js';
export type { Release } from './release.js';
export type { Run, RunRequest, RunSteps } from './run.js';
export { Session, type Ledger, type ReleaseOptions, type SessionOptions } from './session.js';
