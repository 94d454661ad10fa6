/** Personal data in running text: found by rules and checksums, redacted, and kept out of prompts. */
export { companyCheck, identityCheck, isCompanyCode, isIdentityNumber, isLuhn } from './checksums.js';
export { findPersonalData, PERSONAL_KINDS } from './find.js';
export { guardPrompt, maskedValue, redact, } from './redact.js';
//# sourceMappingURL=index.js.map