import { createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { federationCredentials, rosterMessage, rosterOf, } from '../../../federated/server/index.js';
import { UsageError } from '../verb.js';
// A federation's keys in a folder: `authority.pem`, `server/`, a folder for each client in `clients/`; `members.json` with who may join, and
// `roster.json` with their keys of secure sums.
function write(file, text) {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
}
/** Makes keys and certificates in a folder that has none yet. */
export async function makeKeys(folder, hosts, clients) {
    if (existsSync(join(folder, 'authority.pem')))
        throw new UsageError(`${folder} holds keys already; choose another folder, or remove them`);
    const made = await federationCredentials({ hosts, clients });
    const owners = [
        ['server', made.server],
        ...Object.entries(made.clients).map(([id, credentials]) => [join('clients', id), credentials]),
    ];
    for (const [owner, { certificate, key }] of owners) {
        const own = join(folder, owner);
        mkdirSync(own, { recursive: true, mode: 0o700 });
        write(join(own, 'certificate.pem'), certificate);
        write(join(own, 'key.pem'), key);
        write(join(own, 'authority.pem'), made.authority);
    }
    for (const [id, { identity }] of Object.entries(made.clients))
        write(join(folder, 'clients', id, 'agreement.pem'), String(identity.agreement.export({ type: 'pkcs8', format: 'pem' })));
    const members = Object.entries(made.clients).map(([id, { publicKey }]) => ({ id, key: publicKey }));
    write(join(folder, 'members.json'), `${JSON.stringify(members, null, 2)}\n`);
    write(join(folder, 'roster.json'), `${JSON.stringify(rosterMessage(made.roster), null, 2)}\n`);
    write(join(folder, 'authority.pem'), made.authority);
}
/** What a server, or a client, has in its folder. */
export function readKeys(folder) {
    const read = (name) => readText(join(folder, name));
    return { certificate: read('certificate.pem'), key: read('key.pem'), authority: read('authority.pem') };
}
export const readMembers = (folder) => JSON.parse(readText(join(folder, 'members.json')));
export const readRoster = (folder) => rosterOf(JSON.parse(readText(join(folder, 'roster.json'))));
/** A client's key of secure sums. */
export const readIdentity = (folder, id) => ({
    id,
    agreement: createPrivateKey(readText(join(folder, 'agreement.pem'))),
});
function readText(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch {
        throw new UsageError(`${file} can't be read; "epsbook federation keys" makes it`);
    }
}
//# sourceMappingURL=keys.js.map