import { processed } from '../mechanisms/mechanism.js';
import { boundToScores } from './binding.js';
/** The analysis that chooses one of several candidates by their scores. */
export const chosen = (scores, candidates) => Object.freeze({
    description: scores.description,
    bind(mechanism, context) {
        const bound = boundToScores(mechanism, scores, context);
        return processed(bound, (data) => {
            const draw = bound.prepare(data);
            return (random) => ({ value: candidates[draw(random)], accuracy: undefined });
        });
    },
});
//# sourceMappingURL=selected.js.map