import { LONGEST_WAIT } from './messages.js';
// The JSON schemas of the protocol: fastify refuses what does not follow them, and the OpenAPI page is made of them.
const whole = (minimum, maximum = Number.MAX_SAFE_INTEGER) => ({ type: 'integer', minimum, maximum });
const text = (maxLength) => ({ type: 'string', maxLength });
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const run = { type: 'string', format: 'uuid' };
const object = (properties, required) => ({ type: 'object', additionalProperties: false, properties, required });
export const refusal = object({ code: text(64), message: text(500) }, ['code', 'message']);
export const health = object({ status: { type: 'string', const: 'ok' } }, ['status']);
export const workRequest = object({ examples: whole(0), wait: { type: 'number', minimum: 0, maximum: LONGEST_WAIT } }, [
    'examples',
    'wait',
]);
export const work = object({
    state: { type: 'string', enum: ['train', 'wait', 'done'] },
    run,
    round: whole(0),
    model: hash,
    control: hash,
    epochs: whole(0),
    batchSize: whole(1),
    learningRate: { type: 'number', exclusiveMinimum: 0 },
    proximal: { type: 'number', minimum: 0 },
    seed: { type: 'string', pattern: '^[0-9]{1,24}$' },
    optimizer: { type: 'string', enum: ['sgd', 'adam'] },
    secure: object({
        attempt: run,
        members: { type: 'array', items: text(64) },
        weight: { type: 'number', minimum: 0 },
        range: { type: 'number', exclusiveMinimum: 0 },
        greatestWeight: { type: 'number', exclusiveMinimum: 0 },
    }, ['attempt', 'members', 'weight', 'range', 'greatestWeight']),
}, ['state', 'run', 'round']);
export const updateQuery = object({ run, round: whole(0), examples: whole(0), steps: whole(0) }, [
    'run',
    'round',
    'examples',
    'steps',
]);
export const updateAnswer = object({ status: { type: 'string', enum: ['counted', 'already counted'] }, round: whole(0) }, ['status', 'round']);
export const modelHash = object({ hash }, ['hash']);
const model = object({
    description: text(200),
    layers: {
        type: 'array',
        items: object({ name: text(256), shape: { type: 'array', items: whole(0) } }, ['name', 'shape']),
    },
    dense: object({ widths: { type: 'array', items: whole(1) }, loss: text(32) }, ['widths', 'loss']),
}, ['description', 'layers']);
const pastRound = object({
    round: whole(1),
    at: whole(0),
    counted: whole(0),
    loss: { type: 'number' },
    accuracy: { type: 'number' },
    model: hash,
}, ['round', 'at']);
export const rounds = object({
    federation: text(64),
    run,
    strategy: text(200),
    state: { type: 'string', enum: ['waiting', 'running', 'done', 'stopped'] },
    round: whole(0),
    rounds: whole(1),
    model,
    clients: { type: 'array', items: object({ id: text(64), state: text(16) }, ['id', 'state']) },
    history: { type: 'array', items: pastRound },
    notices: { type: 'array', items: text(500) },
}, ['federation', 'run', 'strategy', 'state', 'round', 'rounds', 'model', 'clients', 'history', 'notices']);
//# sourceMappingURL=schemas.js.map