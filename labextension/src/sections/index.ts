/** What the panel shows of the reports beside a ledger. A section is a folder: figure, words, chart, view. */
import { auditSection } from './audit/index.js';
import { curveSection } from './curve/index.js';
import { encryptionSection } from './encryption/index.js';
import { federationSection } from './federation/index.js';
import { riskSection } from './risk/index.js';
import type { Section } from './section.js';
import { trainingSection } from './training/index.js';

export { section, type Section, type ViewProps } from './section.js';

/** All sections, in the order in which they stand: the one list. */
export const SECTIONS: readonly Section[] = [
  trainingSection,
  federationSection,
  auditSection,
  curveSection,
  riskSection,
  encryptionSection,
];
