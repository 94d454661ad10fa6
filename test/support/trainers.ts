import '../../kernel-lib/src/kernel/node-util.js';
import { GaussianMechanism, nonPrivate } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import type { NeighboringRelation } from '../../kernel-lib/src/accounting/index.js';
import {
  adam,
  bandedNoise,
  characterModel,
  DPAdamOptimizer,
  DPSGDOptimizer,
  descentPlan,
  DPWrapper,
  linearObjective,
  linearRegressionModel,
  logisticRegression,
  networkObjective,
  ngramModel,
  ngramSteps,
  objectivePerturbation,
  orderedSampler,
  outputPerturbation,
  planTraining,
  privateTraining,
  sgd,
  tokenClassifier,
  treeNoise,
  type DescentPlan,
  type DPOptimizer,
  type NoiseStream,
  type Objective,
  type Optimizer,
  type PrivateModel,
} from '../../kernel-lib/src/training/index.js';
import type { LayersModelLike } from '../../kernel-lib/src/training/tfjs/layers.js';
import { tfjsObjective } from '../../kernel-lib/src/training/tfjs/objective.js';
import { rowTable } from '../../kernel-lib/src/training/tfjs/rows.js';
import { lossOf } from '../../kernel-lib/src/training/tfjs/losses.js';
import { tensorflow } from '../../kernel-lib/src/training/tfjs/tensorflow.js';
import type { Checkpoint } from '../../kernel-lib/src/training/index.js';
import { generator } from './generator.js';

/** Rows that a trainer can learn by heart: random, with random labels, so that nothing but having seen one tells its label. */
export const CANARIES = 200;

/** Small enough that what δ adds to an audit of so many canaries is below a false-alarm rate of 10⁻⁶. */
export const DELTA = 1e-10;

/** What a training is asked for. */
export interface Training {
  /** Which of the canaries are learnt from. */
  readonly included: readonly boolean[];
  readonly session: Session;
  /** ∞ takes the noise away. */
  readonly epsilon: number;
  readonly resume?: Checkpoint;
  /** Whether gradients are so many times as long as they say they are: what clips them by what they say clips nothing. */
  readonly stretch?: number;
}

/** What is there after each step. */
export interface Stepped {
  readonly step: number;
  readonly steps: number;
  checkpoint?(): Checkpoint;
}

/** What a training ends with. */
export interface Learnt {
  /** What the attacker computes of each canary and the model: low for what was learnt by heart. */
  readonly losses: readonly number[];
  readonly epsilon: number;
}

/** A way to train a model, of which canaries are the data. */
export interface Trainer {
  readonly name: string;
  readonly relation: NeighboringRelation;
  /** Whether it can be made to clip nothing. */
  readonly stretches: boolean;
  train(training: Training): AsyncGenerator<Stepped, Learnt, void>;
}

/** A session whose budget a training of that ε fits into. */
export const sessionFor = ({ name, relation }: Pick<Trainer, 'name' | 'relation'>, epsilon: number): Session =>
  new Session(dataset({ name: `canaries of ${name}`, data: null, relation }), {
    budget: { epsilon: epsilon === Infinity ? 1 : 1.5 * epsilon, delta: DELTA },
    random: seededRandom(8),
  });

const next = generator(11);
const COLUMNS = 1000;
const vectors = Array.from({ length: CANARIES }, () => Array.from({ length: COLUMNS }, () => (next() < 0.5 ? -1 : 1)));
const labels = Array.from({ length: CANARIES }, () => (next() < 0.5 ? 0 : 1));
const bounds = { lower: -1, upper: 1 };

const those = <Value>(values: readonly Value[], included: readonly boolean[]): Value[] =>
  values.filter((_, index) => included[index]);

/** A model that a wrapper is given; a canary's loss is how far its prediction is from its label. */
const wrapped = <Weights>(
  name: string,
  model: PrivateModel<Weights>,
  predict: (wrapper: DPWrapper<Weights>) => number[],
): Trainer => ({
  name,
  relation: 'add-or-remove-one',
  stretches: false,
  async *train({ included, session, epsilon, resume }) {
    const mechanism = epsilon === Infinity ? nonPrivate() : new GaussianMechanism({ epsilon });
    const wrapper = new DPWrapper({ model, mechanism, bounds, session, label: name });
    const options = resume === undefined ? {} : { resume };
    for await (const { done, of, ...rest } of wrapper.steps(those(vectors, included), those(labels, included), options))
      yield { step: done, steps: of, ...rest };
    return { losses: predict(wrapper).map((value, index) => Math.abs(value - (labels[index] as number))), epsilon };
  },
});

const probabilities = <Weights>(wrapper: DPWrapper<Weights>): number[] => wrapper.predictProbability(vectors);

interface Descended {
  readonly relation?: NeighboringRelation;
  /** The canaries that are learnt from, out of the places of those that are not, or the places of all. */
  objective(included: readonly boolean[]): Objective;
  plan(units: number, epsilon: number): DescentPlan;
  readonly optimizer: Optimizer;
}

/** How long each canary's gradient is: the shorter, the better it is known (Nasr, Shokri and Houmansadr 2019). */
function gradients(objective: Objective, parameters: Float64Array): number[] {
  const units = Int32Array.from({ length: CANARIES }, (_, unit) => unit);
  const gradient = objective.gradient(parameters, units);
  const lengths = Array.from(gradient.squaredNorms);
  gradient.addTo(new Float64Array(objective.layout.size), new Float64Array(CANARIES));
  return lengths;
}

/** An objective whose gradients are longer than it says, as one is whose lengths are computed wrongly. */
const stretched = (objective: Objective, times: number): Objective => {
  const { fused: _, ...plain } = objective;
  return {
    ...plain,
    gradient(parameters, units, groups) {
      const { squaredNorms, addTo } = objective.gradient(parameters, units, groups);
      return {
        squaredNorms,
        addTo: (sum, factors) => {
          addTo(
            sum,
            factors.map((factor) => factor * times),
          );
        },
      };
    },
  };
};

/** As long steps on stretched gradients as on those of before; what is left of the noise is smaller by as much. */
const steady = ({ description, start, step }: Optimizer, times: number): Optimizer => ({
  description,
  start,
  step: (parameters, gradient, ...rest) => {
    step(
      parameters,
      gradient.map((value) => value / times),
      ...rest,
    );
  },
});

/** A descent of an objective. */
const descended = (
  name: string,
  { relation = 'add-or-remove-one', objective, plan, optimizer }: Descended,
): Trainer => ({
  name,
  relation,
  stretches: true,
  async *train({ included, session, epsilon, resume, stretch = 1 }) {
    const learning = stretch === 1 ? objective(included) : stretched(objective(included), stretch);
    const private_ = plan(learning.units, Math.min(epsilon, 1));
    const trained = yield* privateTraining({
      session,
      label: name,
      objective: learning,
      plan: epsilon === Infinity ? descentPlan({ ...private_, noiseMultiplier: 0 }) : plan(learning.units, epsilon),
      optimizer: stretch === 1 ? optimizer : steady(optimizer, stretch),
      ...(resume !== undefined && { resume }),
    });
    const everyone = objective(included.map(() => true));
    return { losses: gradients(everyone, Float64Array.from(trained.weights.values)), epsilon: trained.claim.epsilon };
  },
});

const whole =
  (steps: number, clipNorm = 1) =>
  (units: number, epsilon: number): DescentPlan =>
    planTraining({ units, steps, epsilon, delta: DELTA, clipNorm }).plan;

const sampled =
  (steps: number, batchSize: number) =>
  (units: number, epsilon: number): DescentPlan =>
    planTraining({ units, steps, batchSize, epsilon, delta: DELTA }).plan;

const flat = Float64Array.from(vectors.flat(), (side) => side / Math.sqrt(COLUMNS));
const rowsOf = (included: readonly boolean[]): Float64Array =>
  flat.filter((_, index) => included[Math.floor(index / COLUMNS)]);

const linear = (included: readonly boolean[]): Objective =>
  linearObjective({
    features: rowsOf(included),
    columns: COLUMNS,
    targets: Float64Array.from(those(labels, included)),
    classes: 2,
  });

/** Canaries that are not learnt from keep their places, and add nothing: in an order of steps, nobody moves up. */
const zeroedOut = (included: readonly boolean[]): Objective =>
  linearObjective({
    features: flat,
    columns: COLUMNS,
    targets: Float64Array.from(labels, (label, index) => (included[index] === true ? label : NaN)),
    classes: 2,
  });

const BATCHES = 8;

const ordered =
  (noise: NoiseStream) =>
  (units: number, epsilon: number): DescentPlan =>
    planTraining({
      units,
      steps: 2 * BATCHES,
      epsilon,
      delta: DELTA,
      relation: 'zero-out',
      sampler: orderedSampler({ units, batches: BATCHES }),
      noise,
    }).plan;

const network = (included: readonly boolean[]): Objective =>
  networkObjective({
    features: rowsOf(included),
    columns: COLUMNS,
    hidden: [16],
    targets: those(labels, included),
    classes: 2,
  });

/** Chunks of random characters. */
const CHUNK = 18;

/** Characters of a chunk that the recurrent network reads. */
const READ = 5;

const letters = 'abcdefghijklmnopqrst';
const chunks = labels.map(() =>
  Array.from({ length: CHUNK }, () => letters[Math.floor(next() * letters.length)] ?? '').join(''),
);
/** Sentences of random words with random tags. */
const TAGS = ['O', 'B-PER', 'B-LOC'];
const sentences = chunks.map((chunk) => ({
  tokens: chunk.match(/.{3}/gu) ?? [],
  tags: Array.from({ length: CHUNK / 3 }, () => TAGS[Math.floor(next() * TAGS.length)] ?? ''),
}));
const classifier = tokenClassifier({ kinds: ['PER', 'LOC'], bucketCount: 2 ** 13 });

const characters = characterModel({ alphabet: letters, order: 3, bucketCount: 2 ** 13, chunk: CHUNK });

/** A model of counts; a canary's loss is how many bits it takes. */
const counted: Trainer = {
  name: 'a model of n-gram counts',
  relation: 'add-or-remove-one',
  stretches: false,
  async *train({ included, session, epsilon }) {
    const model = ngramModel({ alphabet: letters, order: 2, chunk: CHUNK });
    const mechanism = epsilon === Infinity ? nonPrivate() : new GaussianMechanism({ epsilon, delta: DELTA });
    const counting = ngramSteps({ session, label: 'chunks', model, text: those(chunks, included).join(''), mechanism });
    for (let next = counting.next(); ; next = counting.next()) {
      if (next.done === true) {
        const { weights, claim } = next.value;
        return { losses: chunks.map((chunk) => model.bits(weights, '', chunk)), epsilon: claim.epsilon };
      }
      // All orders are paid for by one step.
      yield { step: Number(next.value.done === next.value.of), steps: 1 };
    }
  },
};

const labelled = { x: vectors, y: labels.map((label) => [1 - label, label]) };

/** Characters, and after each of them the next one. */
const codes = chunks.map((chunk) => Array.from(chunk.slice(0, READ + 1), (letter) => letters.indexOf(letter)));
const following = {
  x: codes.map((chunk) => chunk.slice(0, READ)),
  y: codes.map((chunk) => chunk.slice(1).map((code) => Array.from(letters, (_, other) => Number(other === code)))),
};

/** A tfjs model under one of the optimizers of its own. */
const ofTensorflow = (
  name: string,
  optimizer: (noiseMultiplier: number) => DPOptimizer,
  model: () => Promise<LayersModelLike>,
  rows: { readonly x: readonly number[][]; readonly y: readonly (number[] | number[][])[] },
  epochs: number,
): Trainer => ({
  name,
  relation: 'add-or-remove-one',
  stretches: false,
  async *train({ included, session, epsilon, resume }) {
    const tf = await tensorflow();
    const units = those(labels, included).length;
    const { noiseMultiplier } = whole(epochs)(units, Math.min(epsilon, 1e3));
    const chosen = optimizer(noiseMultiplier);
    const plan = chosen.plan.bind(chosen);
    if (epsilon === Infinity) chosen.plan = (options) => descentPlan({ ...plan(options), noiseMultiplier: 0 });
    const network = await model();
    const loss = 'categoricalCrossentropy';
    const trained = yield* chosen.steps(network, those(rows.x, included), those(rows.y, included), {
      session,
      label: name,
      epochs,
      batchSize: units,
      loss,
      ...(resume !== undefined && { resume }),
    });
    const everyone = tfjsObjective(tf, {
      model: network,
      loss: lossOf(tf, loss),
      x: rowTable(rows.x, 'x'),
      y: rowTable(rows.y, 'y'),
      physicalBatch: CANARIES,
    });
    return { losses: gradients(everyone, Float64Array.from(trained.weights.values)), epsilon: trained.claim.epsilon };
  },
});

async function dense(): Promise<LayersModelLike> {
  const tf = await tensorflow();
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 5 });
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 16, activation: 'tanh', inputShape: [COLUMNS], kernelInitializer }),
      tf.layers.dense({ units: 2, activation: 'softmax', kernelInitializer }),
    ],
  });
}

/** Reads a chunk character by character, and tells the next one. */
async function recurrent(): Promise<LayersModelLike> {
  const tf = await tensorflow();
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 5 });
  const recurrentInitializer = tf.initializers.glorotUniform({ seed: 6 });
  return tf.sequential({
    layers: [
      tf.layers.embedding({
        inputDim: letters.length,
        outputDim: 16,
        inputLength: READ,
        embeddingsInitializer: tf.initializers.randomUniform({ minval: -1, maxval: 1, seed: 7 }),
      }),
      tf.layers.lstm({ units: 32, returnSequences: true, kernelInitializer, recurrentInitializer }),
      tf.layers.dense({ units: letters.length, activation: 'softmax', kernelInitializer }),
    ],
  });
}

/** Every way to train that there is: a model is a row. */
export const trainers: readonly Trainer[] = [
  wrapped('logistic regression', logisticRegression(), probabilities),
  wrapped('objective perturbation', objectivePerturbation(), probabilities),
  wrapped('output perturbation', outputPerturbation(), probabilities),
  wrapped(
    'linear regression',
    linearRegressionModel({ targets: { lower: 0, upper: 1 }, units: CANARIES / 2 }),
    (wrapper) => wrapper.predict(vectors),
  ),
  descended('DP-SGD of whole batches', { objective: linear, plan: whole(20), optimizer: adam({ learningRate: 0.05 }) }),
  descended('DP-SGD of Poisson samples', {
    objective: linear,
    plan: sampled(40, 25),
    optimizer: sgd({ learningRate: 20 }),
  }),
  descended('DP-FTRL by a tree', {
    relation: 'zero-out',
    objective: zeroedOut,
    plan: ordered(treeNoise({ passSteps: BATCHES })),
    optimizer: sgd({ learningRate: 10 }),
  }),
  descended('DP-FTRL by a banded matrix', {
    relation: 'zero-out',
    objective: zeroedOut,
    plan: ordered(bandedNoise({ bands: BATCHES })),
    optimizer: sgd({ learningRate: 10 }),
  }),
  descended('a dense network', { objective: network, plan: whole(30), optimizer: adam({ learningRate: 0.02 }) }),
  ofTensorflow(
    'a tfjs network by DP-SGD',
    (noiseMultiplier) => new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier, learningRate: 0.2, momentum: 0.9 }),
    dense,
    labelled,
    20,
  ),
  ofTensorflow(
    'a tfjs network by DP-Adam',
    (noiseMultiplier) => new DPAdamOptimizer({ l2NormClip: 1, noiseMultiplier, learningRate: 0.01 }),
    dense,
    labelled,
    20,
  ),
  descended('a token classifier', {
    objective: (included) => classifier.objective(those(sentences, included)),
    plan: whole(20),
    optimizer: sgd({ learningRate: 2, momentum: 0.9 }),
  }),
  descended('an n-gram language model', {
    objective: (included) => characters.objective(those(chunks, included).join('')),
    plan: whole(20),
    optimizer: sgd({ learningRate: 50, momentum: 0.9 }),
  }),
  counted,
  ofTensorflow(
    'a recurrent language model by DP-Adam',
    (noiseMultiplier) => new DPAdamOptimizer({ l2NormClip: 1, noiseMultiplier, learningRate: 0.03 }),
    recurrent,
    following,
    40,
  ),
];
