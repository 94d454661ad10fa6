import { invalidArgument } from '../core/errors.js';
import { count, positive } from '../core/quantities.js';
/** What a client is asked to do in the round that begins with the state: the same whenever it is asked, here or behind a server. */
export function trainingTask({ strategy, local = {}, seed }, state, { id, index }) {
    const { epochs = 1, batchSize = 32, optimizer = 'sgd' } = local;
    const control = strategy.local.control === true ? state.memory['control'] : undefined;
    return {
        round: state.round,
        weights: state.weights,
        epochs: epochsOf(epochs, id, state.round),
        batchSize,
        learningRate: learningRateOf(local, state.round),
        proximal: strategy.local.proximal ?? 0,
        ...(control !== undefined && { control }),
        seed: roundSeed(seed, state.round) + (BigInt(index) << 32n),
        optimizer,
    };
}
/** The learning rate of a round, counted from 0. */
export const learningRateOf = ({ learningRate = 0.05 }, round) => positive(typeof learningRate === 'function' ? learningRate(round) : learningRate, 'local.learningRate');
export const epochsOf = (epochs, client, round) => typeof epochs === 'function' ? count(epochs(client, round + 1), 'local.epochs', 0) : epochs;
/** Of a round: rounds that are tried again have the same. */
export const roundSeed = (seed, round) => BigInt.asUintN(64, seed + BigInt(round) * 0x9e3779b97f4a7c15n);
/** 64 random bits. */
export function wordOf(random) {
    const word = new BigUint64Array(1);
    random.fill(new Uint8Array(word.buffer));
    return word[0];
}
/** Refuses what no client could be asked to do; schedules are checked when they are asked. */
export function checkLocal({ batchSize, epochs, learningRate, optimizer } = {}) {
    if (epochs !== undefined && typeof epochs !== 'function')
        count(epochs, 'local.epochs', 0);
    if (batchSize !== undefined && batchSize !== Infinity)
        count(batchSize, 'local.batchSize');
    if (learningRate !== undefined && typeof learningRate !== 'function')
        positive(learningRate, 'local.learningRate');
    if (optimizer !== undefined && !['sgd', 'adam'].includes(optimizer))
        throw invalidArgument('local.optimizer', "'sgd' or 'adam'");
}
//# sourceMappingURL=tasks.js.map