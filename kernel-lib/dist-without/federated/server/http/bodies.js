import { Refused } from '../rounds/refused.js';
/** Bodies as they come: their bytes are kept, so that they can be compared with what was signed. */
export function readBodies(app, { binary = {}, json }) {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: json }, (request, body, done) => {
        request.rawBody = body;
        try {
            done(null, JSON.parse(body.toString()));
        }
        catch {
            done(new Refused(422, 'unusable', 'the body is not JSON'));
        }
    });
    for (const [type, bodyLimit] of Object.entries(binary))
        app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (request, body, done) => {
            request.rawBody = body;
            done(null, body);
        });
}
//# sourceMappingURL=bodies.js.map