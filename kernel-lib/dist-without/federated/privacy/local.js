import { repeated } from '../../accounting/events/event.js';
import { positive } from '../../core/quantities.js';
import { requireOptions } from '../../core/errors.js';
import { BoundedSum } from '../../sums/bounded-sum.js';
import { accountedNoise } from '../../training/noise/independent.js';
import { gridNoise, NOISE_SCALE } from '../../training/noise/grid-noise.js';
import { clipped } from '../rules/clip.js';
/** A client whose updates are shortened to a length before they leave it. Alone this is not private; it bounds what one client can do. */
export function withClipping(client, { clipNorm }) {
    const limit = positive(clipNorm, 'clipNorm');
    return Object.freeze({
        ...client,
        async train(task, signal) {
            const update = await client.train(task, signal);
            return { ...update, values: clipped(update.values, limit) };
        },
    });
}
/**
 * What one round of local noise does to a client's rows as a whole: replacing all of them moves its clipped update by at most twice the
 * clip norm, whatever the rows are. To be bought with `session.run({ step: localNoiseEvent(…), … })`.
 */
export const localNoiseEvent = ({ noiseMultiplier }) => repeated(accountedNoise(positive(noiseMultiplier, 'noiseMultiplier') / 2), 1);
/**
 * Local differential privacy: the client cuts its update and adds noise before anybody else sees it, so that not even the server is trusted.
 * Each round is a step of the run of the client's own ledger; a run that is used up, or whose budget is, drops the client out.
 */
export function withLocalNoise(client, options) {
    requireOptions(options, '{ clipNorm: 1, noiseMultiplier: 4, run }');
    const clipNorm = positive(options.clipNorm, 'clipNorm');
    const noiseMultiplier = positive(options.noiseMultiplier, 'noiseMultiplier');
    const { run } = options;
    return Object.freeze({
        ...client,
        async train(task, signal) {
            const update = await client.train(task, signal);
            run.step();
            const sum = new BoundedSum(update.values.length, clipNorm);
            sum.add(Float64Array.from(clipped(update.values, clipNorm)), 0, 1 - 1e-6);
            const values = Float64Array.from(sum.exact());
            gridNoise(run.random).perturb(values, (noiseMultiplier * clipNorm * (1 + Math.sqrt(values.length) * 2 ** -31)) / NOISE_SCALE);
            const { control: _, ...shown } = update;
            return { ...shown, values };
        },
    });
}
//# sourceMappingURL=local.js.map