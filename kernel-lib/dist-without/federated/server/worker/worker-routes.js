import * as schemas from '../protocol/schemas.js';
import * as wire from './wire.js';
const answers = (schema) => ({ 200: schema, '4xx': schemas.refusal, '5xx': schemas.refusal });
/** `/sessions`: begins one; `/sessions/:session`: carries out commands; `/sessions/:session/end`. */
export function addWorkerRoutes(app, worker) {
    const { sessions } = worker;
    app.get('/health', { config: { isPublic: true }, schema: { summary: 'Whether the worker runs', response: answers(schemas.health) } }, async () => ({ status: 'ok' }));
    app.post('/sessions', { schema: { summary: 'Begins: a store of the client’s own', response: answers(wire.begun) } }, async ({ client }) => ({
        session: await sessions.begin(client),
        worker: worker.id,
        tensors: worker.tensors,
    }));
    app.post('/sessions/:session', {
        schema: {
            summary: 'Commands, carried out once however often they are sent',
            params: wire.session,
            body: wire.portion,
            response: answers(wire.answers),
        },
    }, async ({ body, client, params }) => {
        const commands = body.commands.map(wire.readCommand);
        const said = await sessions.answer(params.session, client, body.number, commands);
        return { answers: said.map(wire.writeAnswer) };
    });
    app.post('/sessions/:session/end', { schema: { summary: 'Ends: nothing is kept', params: wire.session, response: answers(schemas.health) } }, async ({ client, params }) => {
        await sessions.end(params.session, client);
        return { status: 'ok' };
    });
}
//# sourceMappingURL=worker-routes.js.map