import { nonNegative, object, oneOf, optional, share, text } from './schemas.js';
export const auditSchema = object({
    kind: oneOf(['audit']),
    label: text,
    entry: optional(text),
    method: text,
    confidence: share,
    delta: share,
    lowerBound: nonNegative,
    claimed: optional(nonNegative),
});
//# sourceMappingURL=audit.js.map