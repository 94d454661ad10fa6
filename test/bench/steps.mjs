// @ts-check
/** The network whose steps are measured, and its descent. */
import { secureRandom } from '../../kernel-lib/dist/core/index.js';
import '../../kernel-lib/dist/kernel/node-util.js';
import { Descent } from '../../kernel-lib/dist/training/descent/descend.js';
import { networkObjective, planTraining, sgd } from '../../kernel-lib/dist/training/index.js';

export const BATCH = 256;

/** Numbers of 0 to 1 for made-up rows. @param {number} size */
export function uniform(size) {
  const words = new Uint32Array(size);
  secureRandom().fill(new Uint8Array(words.buffer));
  return Float64Array.from(words, (word) => word / 2 ** 32);
}

/** A network 784-128-10 and made-up rows. @param {import('../../kernel-lib/dist/training/index.js').Products} products */
export const madeUpNetwork = (products) =>
  networkObjective({
    features: Float32Array.from(uniform(BATCH * 784)),
    columns: 784,
    hidden: [128],
    targets: Array.from(uniform(BATCH), (value) => Math.floor(value * 10)),
    classes: 10,
    products,
  });

/** A descent whose every batch is all rows. @param {import('../../kernel-lib/dist/training/index.js').Objective} objective */
export function descentOf(objective) {
  const { plan } = planTraining({ units: BATCH, steps: 1000, noiseMultiplier: 1.1 });
  return new Descent({ label: 'steps', objective, plan, optimizer: sgd({ learningRate: 0.1 }) }, secureRandom());
}
