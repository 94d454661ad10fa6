/** Privacy models: conditions on every equivalence class. */
export { betaLikeness, tCloseness, type GroundDistance, type LikenessOptions } from './closeness.js';
export { distinctDiversity, entropyDiversity, recursiveDiversity } from './diversity.js';
export type { BoundModel, ClassFigures, ModelContext, PrivacyModel } from './model.js';
export { deltaPresence, kAnonymity, kMap } from './size.js';
