import * as v from 'valibot';
import { malformed } from '../../../core/errors.js';
import type { RosterMessage, SecureTask } from '../secure/terms.js';
import type { AnswerMessage, SessionMessage } from '../worker/wire.js';
import type { RoundsMessage, WorkMessage } from './messages.js';

// What a client reads of a server's answers, before it is used: the server may be another program, or want to do harm. Fields that nobody
// knows are dropped.

/** The form of an answer. */
export type Form<Message> = v.GenericSchema<unknown, Message>;

/** A value, where it is of the form. @throws PrivacyError `malformed-message` */
export function readAs<Message>(form: Form<Message>, value: unknown, what: string): Message {
  const checked = v.safeParse(form, value, { abortEarly: true });
  if (!checked.success) throw malformed(what);
  return checked.output;
}

/** JSON in bytes; undefined where it is none. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}

const whole = (least = 0) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.gtValue(0));
const base64 = v.pipe(v.string(), v.base64());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const shape = v.array(whole());

const model = v.object({
  description: v.string(),
  layers: v.array(v.object({ name: v.string(), shape })),
  dense: v.exactOptional(v.object({ widths: v.array(whole(1)), loss: v.picklist(['squared-error', 'cross-entropy']) })),
});

export const roundsForm = v.object({
  federation: v.string(),
  run: v.string(),
  strategy: v.string(),
  state: v.picklist(['waiting', 'running', 'done', 'stopped']),
  round: whole(),
  rounds: whole(),
  model,
  clients: v.array(v.object({ id: v.string(), state: v.string() })),
  history: v.array(
    v.object({
      round: whole(),
      at: finite,
      counted: v.exactOptional(whole()),
      loss: v.exactOptional(finite),
      accuracy: v.exactOptional(finite),
      model: v.exactOptional(hash),
    }),
  ),
  notices: v.array(v.string()),
}) as unknown as Form<RoundsMessage>;

const secureTask = v.object({
  attempt: v.pipe(v.string(), v.uuid()),
  members: v.array(v.string()),
  weight: v.pipe(finite, v.minValue(0)),
  range: positive,
  greatestWeight: positive,
}) satisfies Form<SecureTask>;

export const workForm = v.variant('state', [
  v.object({
    state: v.literal('train'),
    run: v.string(),
    round: whole(),
    model: hash,
    control: v.exactOptional(hash),
    epochs: whole(1),
    batchSize: v.exactOptional(whole(1)),
    learningRate: finite,
    proximal: v.pipe(finite, v.minValue(0)),
    seed: v.pipe(v.string(), v.regex(/^\d{1,40}$/)),
    optimizer: v.picklist(['sgd', 'adam']),
    secure: v.exactOptional(secureTask),
  }),
  v.object({ state: v.picklist(['wait', 'done']), run: v.string(), round: whole() }),
]) as unknown as Form<WorkMessage>;

export const rosterForm: Form<RosterMessage> = v.object({
  members: v.array(v.object({ id: v.string(), agreement: base64 })),
  signature: base64,
});

export const sessionForm: Form<SessionMessage> = v.object({
  session: v.pipe(v.string(), v.uuid()),
  worker: v.string(),
  tensors: v.array(v.string()),
});

const tensor = v.pipe(
  v.object({ shape, values: base64 }),
  v.check(({ shape, values }) => Buffer.byteLength(values, 'base64') === 8 * shape.reduce((a, b) => a * b, 1)),
);

export const answersForm = v.object({
  answers: v.array(
    v.object({
      tensor: v.exactOptional(tensor),
      shape: v.exactOptional(shape),
      count: v.exactOptional(whole()),
      refused: v.exactOptional(v.object({ argument: v.string(), allowed: v.string() })),
    }),
  ),
}) as unknown as Form<{ readonly answers: readonly AnswerMessage[] }>;

/** An answer that says nothing that is used. */
export const anyForm: Form<unknown> = v.unknown();
