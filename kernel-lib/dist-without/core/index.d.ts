/** Units, errors and randomness: what everything else is built on. */
export * from './errors.js';
export * from './quantities.js';
export * from './random.js';
export { formatColumn, formatDelta, formatDown, formatScientific, formatShare, formatUp, formatValue, formatWithin, nearestDecimal, } from './format.js';
export { addUp, roundDown, roundUp } from './rounding.js';
export { withForm, type Form } from './form.js';
export { escapeHtml } from './html.js';
