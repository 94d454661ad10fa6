import { metricsSchema, workStateSchema } from './progress.js';
import { object, oneOf, optional, text, whole } from './schemas.js';
export const trainingSchema = object({
    kind: oneOf(['training']),
    label: text,
    entry: optional(text),
    model: text,
    state: workStateSchema,
    step: whole,
    steps: whole,
    metrics: metricsSchema,
});
//# sourceMappingURL=training.js.map