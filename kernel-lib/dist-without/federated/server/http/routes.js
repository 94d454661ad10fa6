import { PrivacyError } from '../../../core/errors.js';
import { parseHash, WEIGHTS_TYPE } from '../protocol/messages.js';
import * as schemas from '../protocol/schemas.js';
import { Refused } from '../rounds/refused.js';
/** Bytes of a JSON body: a request for work has some thirty. */
export const LARGEST_JSON = 4_096;
const answers = (schema) => ({ 200: schema, '4xx': schemas.refusal, '5xx': schemas.refusal });
const weightsAnswer = {
    200: {
        description: 'Encoded weights',
        content: { [WEIGHTS_TYPE]: { schema: { type: 'string', format: 'binary' } } },
    },
    '4xx': schemas.refusal,
};
/** What is told of an error: refusals as they are, what is wrong with a request by its schema; of anything else, that it failed. */
export function tellErrors(app, log) {
    app.setErrorHandler(async (error, request, reply) => {
        const line = { address: request.ip, ...(request.client !== '' && { client: request.client }) };
        if (error instanceof Refused) {
            log({ event: 'refused', reason: error.code, ...line });
            return reply.code(error.status).send({ code: error.code, message: error.message });
        }
        const status = error.statusCode ?? 500;
        if (status < 500) {
            log({ event: 'refused', reason: error.code ?? 'malformed', ...line });
            if (status === 413)
                void reply.header('connection', 'close');
            return reply.code(status).send({ code: error.code ?? 'malformed', message: error.message });
        }
        log({ event: 'failed', reason: error instanceof PrivacyError ? error.message : error.name, ...line });
        return reply.code(500).send({ code: 'failed', message: 'the server could not do it; try again' });
    });
    app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ code: 'not-found', message: 'no such route' }));
}
/** `/train`, `/aggregate`, `/model`, `/rounds`, `/health`. */
export function addRoutes(app, rounds) {
    app.get('/health', { config: { isPublic: true }, schema: { summary: 'Whether the server runs', response: answers(schemas.health) } }, async () => ({ status: 'ok' }));
    app.post('/train', { schema: { summary: 'What to do now', body: schemas.workRequest, response: answers(schemas.work) } }, async ({ body, client }, reply) => {
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        return rounds.work(client, body.examples, 1000 * body.wait, gone.signal);
    });
    app.post('/aggregate', {
        schema: {
            summary: 'An update, which counts once however often it is sent',
            description: `The body is weights (${WEIGHTS_TYPE}): a header that names layers, little-endian numbers, and their SHA-256.`,
            consumes: [WEIGHTS_TYPE],
            querystring: schemas.updateQuery,
            response: answers(schemas.updateAnswer),
        },
    }, async ({ body, client, query }) => {
        if (!Buffer.isBuffer(body))
            throw new Refused(422, 'unusable', `the body must be of ${WEIGHTS_TYPE}`);
        return rounds.take(client, query, body);
    });
    const model = { summary: 'Weights: the newest model, or those of a hash that was told', response: weightsAnswer };
    app.get('/model', { schema: model }, async (_request, reply) => {
        const { bytes, hash } = await rounds.weights(undefined);
        return reply.type(WEIGHTS_TYPE).header('etag', `"${hash}"`).send(bytes);
    });
    app.get('/model/:hash', { schema: { ...model, params: schemas.modelHash } }, async ({ params }, reply) => {
        const { bytes, hash } = await rounds.weights(parseHash(params.hash));
        return reply.type(WEIGHTS_TYPE).header('etag', `"${hash}"`).send(bytes);
    });
    app.get('/rounds', { schema: { summary: 'Rounds, clients and figures', response: answers(schemas.rounds) } }, async () => rounds.message());
}
//# sourceMappingURL=routes.js.map