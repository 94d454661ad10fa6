import { nonPrivateEvent } from '../../accounting/events/event.js';
import { count, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { parseClipNorm } from '../clipping/clipping.js';
import { Descent } from '../descent/descend.js';
import { descentPlan, planTraining } from '../descent/plan.js';
import { adam } from '../optimizers/adam.js';
import { tailAverage } from '../optimizers/averaging.js';
import { wholeBatch } from '../sampling/poisson.js';
import { flatClipping } from '../clipping/clipping.js';
import { independentNoise } from '../noise/independent.js';
export function descentSettings(options) {
    const units = count(options.units, 'units');
    const batchSize = options.batchSize === undefined ? undefined : positive(options.batchSize, 'batchSize');
    if (batchSize !== undefined && batchSize > units)
        throw invalidArgument('batchSize', `at most the ${String(units)} units that are declared`);
    return Object.freeze({
        units,
        batchSize,
        steps: count(options.steps ?? 60, 'steps'),
        clipNorm: parseClipNorm(options.clipNorm ?? 1, 'clipNorm'),
        optimizer: options.optimizer ?? adam({ learningRate: 0.1 }),
    });
}
/** All of the settings, in one line. */
export const settingsDescription = ({ optimizer, ...numbers }) => `${JSON.stringify(numbers)}, ${optimizer.description}`;
/** The plan that keeps a claim. */
export function planOf(settings, claim, relation) {
    const { units, steps, batchSize, clipNorm } = settings;
    const descent = claim.epsilon === Infinity
        ? descentPlan({
            sampler: wholeBatch(units),
            clipping: flatClipping({ norm: clipNorm }),
            noise: independentNoise(),
            steps,
            noiseMultiplier: 0,
            relation,
        })
        : planTraining({
            units,
            steps,
            clipNorm,
            relation,
            epsilon: claim.epsilon,
            delta: claim.delta,
            ...(batchSize !== undefined && { batchSize }),
        }).plan;
    const { event, noiseMultiplier, sensitivity } = descent;
    const step = event.kind === 'repeated' ? event.event : event;
    return Object.freeze({
        claim,
        mechanism: noiseMultiplier === 0 ? 'none' : 'private descent',
        start: undefined,
        step: noiseMultiplier === 0 ? nonPrivateEvent : step,
        steps,
        scale: noiseMultiplier * sensitivity * clipNorm,
        descent,
    });
}
/** Descends an objective, one step of the run at a time; what is learnt is the mean over the later half of the steps. */
export function* descended(label, objective, plan, settings, run, resume) {
    if (resume !== undefined && resume.parameters.length !== objective.layout.size)
        throw invalidArgument('resume', 'a checkpoint of a fit of the same columns');
    const { optimizer } = settings;
    const options = { label, objective, plan: plan.descent, optimizer, averaging: tailAverage(0.5) };
    let course;
    for (const step of run) {
        const descent = (course ??= new Descent({ ...options, resume }, run.random));
        descent.advance();
        yield { done: step, of: run.steps, state: () => descent.checkpoint() };
    }
    return course?.learnt.slice() ?? resume?.mean ?? new Float64Array(objective.layout.size);
}
//# sourceMappingURL=descent-model.js.map