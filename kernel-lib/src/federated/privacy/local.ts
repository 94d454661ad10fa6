import { repeated, type DpEvent } from '../../accounting/events/event.js';
import { positive } from '../../core/quantities.js';
import { requireOptions } from '../../core/errors.js';
import type { Run } from '../../session/index.js';
import { BoundedSum } from '../../sums/bounded-sum.js';
import { accountedNoise } from '../../training/noise/independent.js';
import { gridNoise, NOISE_SCALE } from '../../training/noise/grid-noise.js';
import type { Client } from '../clients/client.js';
import { clipped } from '../rules/clip.js';

/** A client whose updates are shortened to a length before they leave it. Alone this is not private; it bounds what one client can do. */
export function withClipping(client: Client, { clipNorm }: { readonly clipNorm: number }): Client {
  const limit = positive<number>(clipNorm, 'clipNorm');
  return Object.freeze({
    ...client,
    async train(task, signal) {
      const update = await client.train(task, signal);
      return { ...update, values: clipped(update.values, limit) };
    },
  } satisfies Client);
}

export interface LocalNoiseOptions {
  readonly clipNorm: number;
  /** Deviation of the noise, in clip norms. */
  readonly noiseMultiplier: number;
}

/**
 * What one round of local noise does to a client's rows as a whole: replacing all of them moves its clipped update by at most twice the
 * clip norm, whatever the rows are. To be bought with `session.run({ step: localNoiseEvent(…), … })`.
 */
export const localNoiseEvent = ({ noiseMultiplier }: Pick<LocalNoiseOptions, 'noiseMultiplier'>): DpEvent =>
  repeated(accountedNoise(positive<number>(noiseMultiplier, 'noiseMultiplier') / 2), 1);

/**
 * Local differential privacy: the client cuts its update and adds noise before anybody else sees it, so that not even the server is trusted.
 * Each round is a step of the run of the client's own ledger; a run that is used up, or whose budget is, drops the client out.
 */
export function withLocalNoise(client: Client, options: LocalNoiseOptions & { readonly run: Run }): Client {
  requireOptions(options, '{ clipNorm: 1, noiseMultiplier: 4, run }');
  const clipNorm = positive<number>(options.clipNorm, 'clipNorm');
  const noiseMultiplier = positive<number>(options.noiseMultiplier, 'noiseMultiplier');
  const { run } = options;
  return Object.freeze({
    ...client,
    async train(task, signal) {
      const update = await client.train(task, signal);
      run.step();
      const sum = new BoundedSum(update.values.length, clipNorm);
      sum.add(Float64Array.from(clipped(update.values, clipNorm)), 0, 1 - 1e-6);
      const values = Float64Array.from(sum.exact());
      gridNoise(run.random).perturb(
        values,
        (noiseMultiplier * clipNorm * (1 + Math.sqrt(values.length) * 2 ** -31)) / NOISE_SCALE,
      );
      const { control: _, ...shown } = update;
      return { ...shown, values };
    },
  } satisfies Client);
}
