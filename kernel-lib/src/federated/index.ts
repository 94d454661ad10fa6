/** Federated learning: clients that keep their rows, and a server that sees updates, or only their sums. */
export * from './rules/index.js';
export * from './strategies/index.js';
