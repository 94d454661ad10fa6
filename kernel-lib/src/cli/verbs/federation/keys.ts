import { createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Identity, Roster } from '../../../federated/index.js';
import {
  federationCredentials,
  rosterMessage,
  rosterOf,
  type Credentials,
  type FederationMember,
} from '../../../federated/server/index.js';
import { UsageError } from '../verb.js';

// A federation's keys in a folder: `authority.pem`, `server/`, a folder for each client in `clients/`; `members.json` with who may join, and
// `roster.json` with their keys of secure sums.

function write(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
}

/** Makes keys and certificates in a folder that has none yet. */
export async function makeKeys(folder: string, hosts: readonly string[], clients: readonly string[]): Promise<void> {
  if (existsSync(join(folder, 'authority.pem')))
    throw new UsageError(`${folder} holds keys already; choose another folder, or remove them`);
  const made = await federationCredentials({ hosts, clients });
  const owners: (readonly [string, Credentials])[] = [
    ['server', made.server],
    ...Object.entries(made.clients).map(([id, credentials]) => [join('clients', id), credentials] as const),
  ];
  for (const [owner, { certificate, key }] of owners) {
    const own = join(folder, owner);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    write(join(own, 'certificate.pem'), certificate);
    write(join(own, 'key.pem'), key);
    write(join(own, 'authority.pem'), made.authority);
  }
  for (const [id, { identity }] of Object.entries(made.clients))
    write(
      join(folder, 'clients', id, 'agreement.pem'),
      String(identity.agreement.export({ type: 'pkcs8', format: 'pem' })),
    );
  const members = Object.entries(made.clients).map(([id, { publicKey }]): FederationMember => ({ id, key: publicKey }));
  write(join(folder, 'members.json'), `${JSON.stringify(members, null, 2)}\n`);
  write(join(folder, 'roster.json'), `${JSON.stringify(rosterMessage(made.roster), null, 2)}\n`);
  write(join(folder, 'authority.pem'), made.authority);
}

/** What a server, or a client, has in its folder. */
export function readKeys(folder: string): {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
} {
  const read = (name: string): string => readText(join(folder, name));
  return { certificate: read('certificate.pem'), key: read('key.pem'), authority: read('authority.pem') };
}

const MEMBERS = v.array(v.object({ id: v.string(), key: v.exactOptional(v.string()) }));

export const readMembers = (folder: string): readonly FederationMember[] =>
  readJson(join(folder, 'members.json'), (value) => v.parse(MEMBERS, value));

export const readRoster = (folder: string): Roster => readJson(join(folder, 'roster.json'), rosterOf);

/** A client's key of secure sums. */
export const readIdentity = (folder: string, id: string): Identity => ({
  id,
  agreement: createPrivateKey(readText(join(folder, 'agreement.pem'))),
});

function readJson<Value>(file: string, read: (value: unknown) => Value): Value {
  const text = readText(file);
  try {
    return read(JSON.parse(text));
  } catch {
    throw new UsageError(`${file} is not as "epsbook federation keys" makes it`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} can't be read; "epsbook federation keys" makes it`);
  }
}
