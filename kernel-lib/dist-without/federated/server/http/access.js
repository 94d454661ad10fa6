import { TokenRefused, digestOf, verifyToken } from '../protocol/tokens.js';
/** Refusals of an address that are logged one by one, and told 401, in a minute; more are only told to wait. */
const REFUSALS = 30;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
/**
 * Lets nobody in but members: before a body is read, the request's token or certificate says who asks; afterwards, the body is the one that
 * was signed. Whoever is refused learns only that it was, and the log why.
 */
export function guard(app, options) {
    const isFlooding = app.createRateLimit({ max: REFUSALS, timeWindow: 60_000, keyGenerator: ({ ip }) => ip });
    app.decorateRequest('client', '');
    app.decorateRequest('bodyDigest', undefined);
    app.addHook('onRequest', async (request, reply) => {
        if (request.routeOptions.config.isPublic === true)
            return;
        try {
            await admit(request, options);
        }
        catch (error) {
            if (!(error instanceof TokenRefused))
                throw error;
            const flood = await isFlooding(request);
            const isFlood = !flood.isAllowed && flood.isExceeded;
            if (!isFlood)
                options.log({ event: 'refused', reason: error.message, address: request.ip });
            // The connection is not kept: what of a body is still to come is not read.
            void reply.header('connection', 'close');
            await reply
                .code(isFlood ? 429 : 401)
                .send({ code: isFlood ? 'too-many' : 'not-admitted', message: 'access is refused' });
        }
    });
    app.addHook('preValidation', async (request, reply) => {
        const { bodyDigest } = request;
        if (bodyDigest === undefined || bodyDigest === digestOf(request.rawBody ?? new Uint8Array()))
            return;
        options.log({
            event: 'refused',
            reason: 'another body than was signed',
            address: request.ip,
            client: request.client,
        });
        await reply.code(401).send({ code: 'not-admitted', message: 'access is refused' });
    });
}
/** @throws TokenRefused */
async function admit(request, { federation, members, useToken }) {
    const certified = certifiedClient(request);
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
        if (certified === undefined)
            throw new TokenRefused('neither a token nor a certificate');
        if (!members.has(certified))
            throw new TokenRefused('a certificate of an unknown client');
        if (members.get(certified) !== undefined)
            throw new TokenRefused('no token of a client that signs');
        request.client = certified;
        return;
    }
    const { method, url } = request;
    const verified = await verifyToken(token, federation, (id) => members.get(id), { method, path: url });
    if (certified !== undefined && certified !== verified.client)
        throw new TokenRefused('the certificate of another client');
    if (!useToken(verified.client, verified.jti, verified.until))
        throw new TokenRefused('a token that was used before');
    request.client = verified.client;
    request.bodyDigest = verified.digest;
}
/** Whom the connection's certificate names, where the server asked for one and it is of the authority that it trusts. */
function certifiedClient({ raw }) {
    const socket = raw.socket;
    if (socket.authorized !== true)
        return undefined;
    const name = socket.getPeerCertificate().subject.CN;
    return typeof name === 'string' ? name : undefined;
}
//# sourceMappingURL=access.js.map