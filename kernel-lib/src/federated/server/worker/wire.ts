import type { Answer, Command, SentArgument, SentTensor } from '../../workers/commands.js';
import { OPERATIONS } from '../../workers/pointer.js';
import { Refused } from '../rounds/refused.js';

// Commands and answers as JSON. A tensor's numbers are little-endian doubles in base64, since JSON knows neither NaN nor infinity.

interface TextTensor {
  readonly shape: readonly number[];
  readonly values: string;
}

/** A command or an answer as it is written. */
type Written<Said> = Said extends SentTensor
  ? TextTensor
  : Said extends object
    ? { readonly [Key in keyof Said]: Written<Said[Key]> }
    : Said;

export type CommandMessage = Written<Command>;
export type AnswerMessage = Written<Answer>;

/** What a client is told when it begins. */
export interface SessionMessage {
  readonly session: string;
  readonly worker: string;
  /** Tensors of the worker's own. */
  readonly tensors: readonly string[];
}

const text = ({ shape, values }: SentTensor): TextTensor => ({
  shape,
  values: Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64'),
});

/** @throws Refused */
function tensorOf({ shape, values }: TextTensor): SentTensor {
  const bytes = Buffer.from(values, 'base64');
  if (bytes.length % 8 !== 0) throw new Refused(422, 'unusable', 'numbers have eight bytes each');
  return { shape, values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
}

export function writeCommand(command: Command): CommandMessage {
  if (command.do === 'keep') return { ...command, tensor: text(command.tensor) };
  if (command.do !== 'compute') return command;
  const written = command.with.map((argument) => {
    if (typeof argument === 'number')
      return Number.isFinite(argument) ? argument : text({ shape: [], values: Float64Array.of(argument) });
    return 'values' in argument ? text(argument) : argument;
  });
  return { ...command, with: written };
}

/** @throws Refused */
export function readCommand(message: CommandMessage): Command {
  if (message.do === 'keep') return { ...message, tensor: tensorOf(message.tensor) };
  if (message.do !== 'compute') return message;
  const read = (message.with as readonly (number | TextTensor | { readonly at: string })[]).map(
    (argument): SentArgument => (typeof argument === 'object' && 'values' in argument ? tensorOf(argument) : argument),
  );
  return { ...message, with: read };
}

export const writeAnswer = ({ tensor, ...answer }: Answer): AnswerMessage => ({
  ...answer,
  ...(tensor !== undefined && { tensor: text(tensor) }),
});

/** @throws Refused */
export const readAnswer = ({ tensor, ...answer }: AnswerMessage): Answer => ({
  ...answer,
  ...(tensor !== undefined && { tensor: tensorOf(tensor) }),
});

// The schemas: fastify refuses what does not follow them.

const object = (properties: object, required = Object.keys(properties)) =>
  ({ type: 'object', additionalProperties: false, properties, required }) as const;

const name = { type: 'string', pattern: '^[\\w.@-]{1,64}$' } as const;
const side = { type: 'integer', minimum: 0, maximum: 2 ** 27 } as const;
const tensor = object({
  shape: { type: 'array', maxItems: 2, items: side },
  values: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
});
const argument = { anyOf: [{ type: 'number' }, object({ at: name }), tensor] } as const;

export const portion = object({
  number: { type: 'integer', minimum: 1 },
  commands: {
    type: 'array',
    maxItems: 1_000,
    items: {
      anyOf: [
        object({ do: { const: 'keep' }, id: name, tensor }),
        object({
          do: { const: 'compute' },
          id: name,
          operation: { enum: OPERATIONS },
          on: name,
          with: { type: 'array', maxItems: 1, items: argument },
        }),
        object({ do: { enum: ['take', 'shape', 'forget'] }, id: name }),
        object({ do: { const: 'count' } }),
      ],
    },
  },
});
export const session = object({ session: { type: 'string', format: 'uuid' } });
export const answers = object({ answers: { type: 'array', items: { type: 'object', additionalProperties: true } } });
export const begun = object({
  session: { type: 'string' },
  worker: { type: 'string' },
  tensors: { type: 'array', items: { type: 'string' } },
});
