import { join } from 'node:path';
import { centralPrivacy, denseModel, fedAdagrad, fedAdam, fedAvg, fedAvgM, fedNova, fedYogi, median, robust, scaffold, } from '../../../federated/index.js';
import { federationServer } from '../../../federated/server/index.js';
import { dataset, openSession } from '../../../session/index.js';
import { openLedgerStore } from '../../../storage/index.js';
import { UsageError } from '../verb.js';
import { readKeys, readMembers, readRoster } from './keys.js';
/** What `serve` takes; all are words of the command line. */
export const SERVE_OPTIONS = {
    keys: { type: 'string', default: '.' },
    place: { type: 'string', default: 'federation' },
    name: { type: 'string', default: 'federation' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8443' },
    widths: { type: 'string' },
    loss: { type: 'string', default: 'squared-error' },
    strategy: { type: 'string', default: 'fedavg' },
    rounds: { type: 'string', default: '10' },
    epochs: { type: 'string', default: '1' },
    'batch-size': { type: 'string', default: '32' },
    'learning-rate': { type: 'string', default: '0.05' },
    optimizer: { type: 'string', default: 'sgd' },
    begin: { type: 'string' },
    quorum: { type: 'string' },
    timeout: { type: 'string', default: '300' },
    'clip-norm': { type: 'string' },
    'noise-multiplier': { type: 'string' },
    'sampling-rate': { type: 'string', default: '1' },
    epsilon: { type: 'string' },
    delta: { type: 'string' },
    secure: { type: 'boolean', default: false },
    'greatest-weight': { type: 'string' },
    range: { type: 'string' },
    'step-timeout': { type: 'string', default: '30' },
    mutual: { type: 'boolean', default: false },
    linger: { type: 'string' },
};
const STRATEGIES = {
    fedavg: () => fedAvg(),
    fedavgm: () => fedAvgM(),
    fedadam: () => fedAdam(),
    fedyogi: () => fedYogi(),
    fedadagrad: () => fedAdagrad(),
    fednova: () => fedNova(),
    scaffold: () => scaffold(),
    median: () => robust({ rule: median() }),
};
function numberOf(words, name) {
    const value = Number(words[name]);
    if (words[name] === undefined || Number.isNaN(value))
        throw new UsageError(`--${name} must be a number`);
    return value;
}
/** An option of the library by its word's name, where that was given. */
const optional = (words, word, name = word) => words[word] === undefined ? {} : { [name]: numberOf(words, word) };
/** Serves a federation until it is told to end: every line of its log is printed, as JSON. */
export async function serve(words) {
    const make = STRATEGIES[String(words.strategy)];
    if (make === undefined)
        throw new UsageError(`--strategy must be one of ${Object.keys(STRATEGIES).join(', ')}`);
    if (words.widths === undefined)
        throw new UsageError('--widths is missing, such as --widths 10,16,1');
    const keys = readKeys(join(String(words.keys), 'server'));
    const server = await federationServer({
        name: String(words.name),
        model: denseModel({ widths: String(words.widths).split(',').map(Number), loss: words.loss }),
        strategy: make(),
        rounds: numberOf(words, 'rounds'),
        local: {
            epochs: numberOf(words, 'epochs'),
            batchSize: numberOf(words, 'batch-size'),
            learningRate: numberOf(words, 'learning-rate'),
            optimizer: words.optimizer,
        },
        timeout: 1000 * numberOf(words, 'timeout'),
        ...optional(words, 'begin'),
        ...optional(words, 'quorum'),
        ...privacyOf(words),
        ...(words.secure === true && { secure: secureOf(words) }),
        clients: readMembers(String(words.keys)),
        tls: { certificate: keys.certificate, key: keys.key, ...(words.mutual === true && { clients: keys.authority }) },
        place: String(words.place),
        host: String(words.host),
        port: numberOf(words, 'port'),
        log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
    });
    return untilEnded(server, words.linger === undefined ? Infinity : 1000 * numberOf(words, 'linger'));
}
/** Noise on the sum, paid from a budget that is kept beside the federation. */
function privacyOf(words) {
    if (words['noise-multiplier'] === undefined)
        return {};
    const privacy = centralPrivacy({
        clipNorm: numberOf(words, 'clip-norm'),
        noiseMultiplier: numberOf(words, 'noise-multiplier'),
        samplingRate: numberOf(words, 'sampling-rate'),
    });
    const session = openSession(dataset({ name: String(words.name), unit: 'client', data: [] }), {
        budget: { epsilon: numberOf(words, 'epsilon'), delta: numberOf(words, 'delta') },
        store: openLedgerStore({ place: String(words.place) }),
    });
    return { privacy, session };
}
/** Updates are added up under masks: the server has the clients' roster, and sees none of them. */
const secureOf = (words) => ({
    roster: readRoster(String(words.keys)),
    stepTimeout: 1000 * numberOf(words, 'step-timeout'),
    ...optional(words, 'greatest-weight', 'greatestWeight'),
    ...optional(words, 'range'),
});
/** Waits for a signal, for the end of the rounds and some time after it, or for their failure. */
async function untilEnded(server, linger) {
    let code = 0;
    await new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve());
        server.result.then(() => (linger === Infinity ? undefined : setTimeout(resolve, linger)), (error) => {
            process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
            code = 1;
            resolve();
        });
    });
    await server.close();
    return code;
}
//# sourceMappingURL=serve.js.map