import { join } from 'node:path';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { diskBlobStore, openDocumentStore } from '../../storage/index.js';
import { drive, untilInterrupted } from '../../work/index.js';
import { liveReport } from '../live-report.js';
import { application, listen, membersOf } from './http/application.js';
import { addRoutes, LARGEST_JSON } from './http/routes.js';
import { WEIGHTS_TYPE } from './protocol/messages.js';
import { addSecureRoutes, SECURE_TYPE } from './secure/routes.js';
import { Journal } from './rounds/journal.js';
import { ServedRounds } from './rounds/served-rounds.js';
/** Tokens that have expired are forgotten so often, in milliseconds. */
const FORGET_EVERY = 60_000;
/**
 * Serves a federation to clients that join over HTTP, each from where its rows are. Clients are told what to train on (`/train`), send their
 * updates (`/aggregate`), and follow models and rounds (`/model`, `/rounds`); `/openapi.json` describes it. Every request is of a known client,
 * by a token that is signed for it alone or by a certificate.
 *
 * What counts is on disk before it is said: a server that is killed and begun again with the same options goes on in the round it was
 * in, with the updates that had come. An update counts once, however often it is sent. Where all clients of each round send theirs before its
 * timeout, the final model is the one that `federate` gives for the same seed and clients, whatever failed in between.
 *
 * The server sees single updates, unless they come under a secure sum (`secure`): see SECURITY.md for what they tell it.
 * @throws PrivacyError `invalid-argument`; `store-unavailable`
 * @example
 * const server = await federationServer({ model, strategy: fedAvg(), rounds: 50, clients: [{ id: 'a', key }], tls, place: 'federation' });
 * const { weights } = await server.result;
 * await server.close();
 */
export async function federationServer(options) {
    requireOptions(options, "{ model, strategy: fedAvg(), rounds: 10, clients: [{ id: 'a', key }], place: 'federation' }");
    const members = membersOf(options);
    const { name = 'federation', place } = options;
    if (typeof place !== 'string' || place === '')
        throw invalidArgument('place', 'a folder, or a postgres:// address');
    if (/^postgres(ql)?:/.test(place) && options.blobs === undefined)
        throw invalidArgument('blobs', 'given, where the journal is in a database');
    const blobs = options.blobs ?? diskBlobStore(join(place, 'federations', name));
    const journal = new Journal(openDocumentStore({ place }), blobs, name, options.model.layout);
    try {
        const rounds = await ServedRounds.open(options, [...members.keys()], journal);
        const log = options.log ?? (() => undefined);
        const access = { federation: name, members, log, useToken: journal.useToken.bind(journal) };
        const app = await application('A federation of epsbook', options, access, {
            json: LARGEST_JSON,
            binary: { [WEIGHTS_TYPE]: rounds.largestUpdate, [SECURE_TYPE]: rounds.largestSecureStep },
        });
        addRoutes(app, rounds);
        if (options.secure !== undefined)
            addSecureRoutes(app, rounds, options.secure);
        const served = await listen(app, options);
        log({ event: 'listening', address: served, round: rounds.message().round });
        return start(options, rounds, journal, app, served, log);
    }
    catch (error) {
        journal.close();
        throw error;
    }
}
/** Drives the rounds, and shows how far they are. */
function start({ label, name = 'federation', session, signal = untilInterrupted() }, rounds, journal, app, url, log) {
    const closed = { aborted: false };
    const showLive = liveReport(session);
    let round = -1;
    const show = (report) => {
        if (report.round !== round)
            log({ event: 'round', round: (round = report.round) });
        showLive(report);
    };
    const stop = {
        get aborted() {
            return closed.aborted || signal.aborted;
        },
    };
    const result = drive(rounds.all(), {
        label: label ?? name,
        signal: stop,
        onStep: ({ report }) => show(report),
    })
        .then((done) => {
        show(done.report);
        log({ event: 'ended', round: done.report.round });
        return done;
    })
        .catch((error) => {
        session?.show(rounds.report());
        throw error;
    });
    // Whoever closes the server may not wait for its result.
    result.catch(() => undefined);
    const forgetting = setInterval(() => journal.forgetTokens(Date.now()), FORGET_EVERY);
    forgetting.unref();
    return Object.freeze({
        url,
        run: rounds.run,
        result,
        report: () => rounds.report(),
        async close() {
            closed.aborted = true;
            rounds.abandon();
            clearInterval(forgetting);
            await app.close();
            await result.catch(() => undefined);
            journal.close();
        },
    });
}
//# sourceMappingURL=federation-server.js.map