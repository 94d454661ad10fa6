import 'reflect-metadata'; // which the certificates' package counts on
import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { BasicConstraintsExtension, cryptoProvider, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags, KeyUsagesExtension, SubjectAlternativeNameExtension, X509CertificateGenerator, } from '@peculiar/x509';
import { invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { parseClientId } from '../clients/local-client.js';
import { memberOf, newIdentity, signRoster } from '../secure/roster.js';
const ALGORITHM = { name: 'Ed25519' };
const DAY = 86_400_000;
/**
 * Makes the keys and certificates of a federation: an authority whose key is thrown away, a server with these names or addresses, and clients.
 * Each client's belong on its own machine alone.
 * @param options.days how long they are good for; default 365
 * @throws PrivacyError `invalid-argument`
 */
export async function federationCredentials(options) {
    const days = count(options.days ?? 365, 'days');
    if (options.hosts.length === 0)
        throw invalidArgument('hosts', 'a list of at least one name or address of the server');
    if (new Set(options.clients).size !== options.clients.length)
        throw invalidArgument('clients', 'ids of their own each');
    cryptoProvider.set(webcrypto);
    // A minute ago: clocks differ.
    const validity = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + days * DAY) };
    const authority = await keyPair();
    const root = await selfSigned(authority.pair, validity);
    const issue = async (name, extensions) => {
        const { pair, pem } = await keyPair();
        const certificate = await X509CertificateGenerator.create({
            ...validity,
            serialNumber: serial(),
            subject: [{ CN: [name] }],
            issuer: root.subject,
            publicKey: pair.publicKey,
            signingKey: authority.pair.privateKey,
            signingAlgorithm: ALGORITHM,
            extensions: [
                new BasicConstraintsExtension(false, undefined, true),
                new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
                ...extensions,
            ],
        });
        return { certificate: `${certificate.toString('pem')}\n`, ...pem };
    };
    const hosts = options.hosts.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }));
    const server = await issue(options.hosts[0], [
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension(hosts),
    ]);
    const clients = [];
    for (const [at, given] of options.clients.entries()) {
        const id = parseClientId(given, `clients[${String(at)}]`);
        const issued = await issue(id, [new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth])]);
        clients.push([id, { ...issued, identity: newIdentity(id) }]);
    }
    const members = clients.map(([, { identity }]) => memberOf(identity));
    return {
        authority: `${root.toString('pem')}\n`,
        server,
        clients: Object.fromEntries(clients),
        roster: signRoster(members, authority.privateKey),
    };
}
const selfSigned = (keys, validity) => X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: serial(),
    name: [{ CN: ['epsbook federation'] }],
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
});
/** Positive, 15 random bytes: the first is not zero and has no sign. */
const serial = () => `40${randomBytes(15).toString('hex')}`;
async function keyPair() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const web = async (key, format, uses) => webcrypto.subtle.importKey(format, key.export({ type: format, format: 'der' }), ALGORITHM, true, uses);
    return {
        pair: { privateKey: await web(privateKey, 'pkcs8', ['sign']), publicKey: await web(publicKey, 'spki', ['verify']) },
        privateKey,
        pem: {
            key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
            publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
        },
    };
}
//# sourceMappingURL=credentials.js.map