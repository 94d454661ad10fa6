/** Personal data in running text: found by rules and checksums, redacted, and kept out of prompts. */
export { companyCheck, identityCheck, isCompanyCode, isIdentityNumber, isLuhn } from './checksums.js';
export { findPersonalData, PERSONAL_KINDS, type FindOptions } from './find.js';
export { guardPrompt, maskedValue, redact, type GuardedPrompt, type RedactOptions, type Redaction, type Replacement, } from './redact.js';
export type { PersonalKind, PersonalSpan } from './span.js';
