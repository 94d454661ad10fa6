import { X509Certificate } from 'node:crypto';
import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import type { ClientUpdate } from '../../strategies/index.js';
import { Coding } from '../../secure/coding.js';
import { rawPublic } from '../../secure/keys.js';
import { checkRoster, type Identity, type Member } from '../../secure/roster.js';
import { SecureClient } from '../../secure/secure-client.js';
import { refused, reasonOf, type Answer, type Connection } from '../connection.js';
import { anyForm } from '../protocol/answers.js';
import { LONGEST_WAIT } from '../protocol/messages.js';
import type { Given, SecureStep } from './attempt.js';
import { SECURE_TYPE } from './routes.js';
import { LEAST_MEMBERS, planOf, rosterOf, type SecureTask } from './terms.js';

/** What a client needs to take part in secure sums. */
export interface SecureMembership {
  /** Its own key, which the roster has. */
  readonly identity: Identity;
  /** Whose signature the roster must have: 32 bytes of an Ed25519 public key. By default that of the certificate in `authority`. */
  readonly authority?: Uint8Array;
  /**
   * The fewest clients of a sum that this one takes part in; default 3. The server chooses who takes part, and whoever knows all updates of a sum
   * but one knows that one.
   */
  readonly least?: number;
}

const ANSWER_TIME = 30_000;
const STEP_TIME = 300_000;
const MOST_BYTES = 2 ** 30;

/** The attempt is over, or goes on without this client: it is told so by the server, and asks what to do next. */
class AttemptOver extends Error {
  constructor(readonly answer: Answer) {
    super(reasonOf(answer));
  }
}

/** A client's side of a federation's secure sums. It sends its numbers under masks alone. */
export class SecureParticipant {
  readonly #identity: Identity;
  readonly #authority: Uint8Array;
  readonly #least: number;
  readonly #connection: Connection;
  #roster: readonly Member[] | undefined;

  /** @param certificate the authority's, whose key vouches for the roster unless the membership names one */
  constructor(
    { authority, identity, least }: SecureMembership,
    certificate: string | undefined,
    connection: Connection,
  ) {
    if ((identity as Partial<Identity> | undefined)?.agreement?.asymmetricKeyType !== 'x25519')
      throw invalidArgument('secure.identity', "the client's own, as newIdentity or federationCredentials makes it");
    this.#identity = identity;
    this.#authority = authority ?? keyOf(certificate);
    if (!(this.#authority instanceof Uint8Array) || this.#authority.length !== 32)
      throw invalidArgument('secure.authority', 'the 32 bytes of an Ed25519 public key');
    this.#least = count(least ?? LEAST_MEMBERS, 'secure.least', LEAST_MEMBERS);
    this.#connection = connection;
  }

  /**
   * Takes part in one attempt.
   * @param train makes the update, once the client's shares are on their way
   * @returns whether its numbers are in the sum; the server's reason where they are not
   * @throws PrivacyError `server-refused` for a sum of too few; `malformed-message` where the server does not keep to the protocol: nothing of the
   * update was given away
   */
  async takePart(
    task: SecureTask,
    about: { readonly run: string; readonly round: number; readonly weights: number },
    train: () => Promise<ClientUpdate>,
  ): Promise<{ readonly taken: boolean; readonly reason?: string }> {
    if (task.members.length < this.#least)
      throw refused(
        200,
        `it asks for a sum of fewer than ${String(this.#least)} clients, and this client adds to none`,
      );
    const roster = (this.#roster ??= await this.#checkedRoster());
    const client = new SecureClient(this.#identity, planOf(roster, task, about));
    try {
      await this.#send(task, 'shares', await client.shares());
      const { values } = await train();
      const sealed = await this.#given(task, 'sealed');
      const numbers = new Coding(task).encoded({ values, scalars: [], weight: task.weight }, task.members.length);
      await this.#send(task, 'masked', client.masked(sealed, numbers));
      await this.#send(task, 'vouchers', client.consistent(await this.#given(task, 'survivors')));
      await this.#send(task, 'unmasking', client.unmask(await this.#given(task, 'for-me')));
      return { taken: true };
    } catch (error) {
      if (!(error instanceof AttemptOver)) throw error;
      return { taken: false, reason: error.message };
    }
  }

  async #checkedRoster(): Promise<readonly Member[]> {
    const message = await this.#connection.json(anyForm, { method: 'GET', path: '/roster', within: ANSWER_TIME });
    const roster = rosterOf(message);
    checkRoster(roster, this.#authority);
    return roster.members;
  }

  async #send({ attempt }: SecureTask, step: SecureStep, body: Uint8Array): Promise<void> {
    const answer = await this.#connection.ask({
      method: 'POST',
      path: `/secure/${attempt}/${step}`,
      type: SECURE_TYPE,
      body,
      within: STEP_TIME,
      largest: MOST_BYTES,
    });
    if (answer.status !== 200) throw over(answer);
  }

  async #given({ attempt }: SecureTask, step: Given): Promise<Uint8Array> {
    for (;;) {
      const answer = await this.#connection.ask({
        method: 'GET',
        path: `/secure/${attempt}/${step}`,
        within: 1000 * LONGEST_WAIT + ANSWER_TIME,
        largest: MOST_BYTES,
      });
      // A copy of its own: Node's buffers share theirs.
      if (answer.status === 200) return new Uint8Array(answer.body);
      if (answer.status !== 204) throw over(answer);
    }
  }
}

/**
 * The public key of an authority's certificate. A server's own does not do: with its key the server could sign a roster of its making.
 * @throws PrivacyError `invalid-argument`
 */
function keyOf(certificate: string | undefined): Uint8Array {
  const { ca, publicKey } = certificateOf(certificate);
  if (!ca || publicKey.asymmetricKeyType !== 'ed25519')
    throw invalidArgument('secure.authority', 'given, where no certificate of an authority with an Ed25519 key is');
  return rawPublic(publicKey);
}

function certificateOf(text: string | undefined): X509Certificate {
  try {
    return new X509Certificate(text ?? '');
  } catch {
    throw invalidArgument('secure.authority', 'given, where there is no certificate of an authority');
  }
}

const over = (answer: Answer): Error =>
  answer.status === 409 ? new AttemptOver(answer) : refused(answer.status, reasonOf(answer));
