import { metricsSchema, workStateSchema } from './progress.js';
import { list, nonNegative, object, oneOf, optional, text, whole } from './schemas.js';
export const federationSchema = object({
    kind: oneOf(['federation']),
    label: text,
    entry: optional(text),
    strategy: text,
    state: workStateSchema,
    round: whole,
    rounds: whole,
    clients: list(object({
        id: text,
        state: oneOf(['waiting', 'training', 'sent', 'dropped', 'rejected']),
        epsilon: optional(nonNegative),
    }), 1_000),
    metrics: metricsSchema,
    notices: list(text, 20),
});
//# sourceMappingURL=federation.js.map