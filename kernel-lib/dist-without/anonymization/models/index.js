/** Privacy models: conditions on every equivalence class. */
export { betaLikeness, tCloseness } from './closeness.js';
export { distinctDiversity, entropyDiversity, recursiveDiversity } from './diversity.js';
export { deltaPresence, kAnonymity, kMap } from './size.js';
//# sourceMappingURL=index.js.map