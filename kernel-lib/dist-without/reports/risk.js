import { list, number, object, oneOf, optional, share, text, whole } from './schemas.js';
const figuresSchema = object({
    rows: whole,
    classes: whole,
    smallestClass: whole,
    prosecutor: share,
    unique: share,
    linked: optional(share),
});
export const riskSchema = object({
    kind: oneOf(['risk']),
    label: text,
    models: list(text, 20),
    before: figuresSchema,
    after: figuresSchema,
    suppressedRows: whole,
    loss: object({ measure: text, value: number }),
    doesNotProtectAgainst: list(text, 20),
});
//# sourceMappingURL=risk.js.map