import { LONGEST_WAIT } from '../protocol/messages.js';
import * as schemas from '../protocol/schemas.js';
import { Refused } from '../rounds/refused.js';
import { GIVEN, STEPS } from './attempt.js';
import { rosterMessage } from './terms.js';
/** The media type of a step of secure aggregation. */
export const SECURE_TYPE = 'application/vnd.epsbook.secure-sum';
const params = (steps) => ({
    type: 'object',
    properties: { attempt: { type: 'string', format: 'uuid' }, step: { type: 'string', enum: steps } },
});
const refusals = { '4xx': schemas.refusal, '5xx': schemas.refusal };
/** `/roster`, and the steps of secure sums: `/secure/:attempt/:step`. */
export function addSecureRoutes(app, rounds, { roster }) {
    app.get('/roster', { schema: { summary: 'All clients’ keys, signed by the authority', response: refusals } }, async () => rosterMessage(roster));
    app.post('/secure/:attempt/:step', {
        schema: {
            summary: 'A step of a secure sum, taken once however often it is sent',
            consumes: [SECURE_TYPE],
            params: params(STEPS),
            response: { 200: schemas.health, ...refusals },
        },
    }, async ({ body, client, params: { attempt, step } }) => {
        if (!Buffer.isBuffer(body))
            throw new Refused(422, 'unusable', `the body must be of ${SECURE_TYPE}`);
        // A copy of its own: Node's buffers share theirs.
        rounds.takeSecureStep(client, attempt, step, new Uint8Array(body));
        return { status: 'ok' };
    });
    app.get('/secure/:attempt/:step', { schema: { summary: 'What a client needs for its next step', params: params(GIVEN), response: refusals } }, async ({ client, params: { attempt, step } }, reply) => {
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const bytes = await rounds.giveSecureStep(client, attempt, step, 1000 * LONGEST_WAIT, gone.signal);
        if (bytes === undefined)
            return reply.code(204).send();
        return reply.type(SECURE_TYPE).send(Buffer.from(bytes));
    });
}
//# sourceMappingURL=routes.js.map