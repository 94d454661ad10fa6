import { OPERATIONS } from '../../workers/pointer.js';
import { Refused } from '../rounds/refused.js';
const text = ({ shape, values }) => ({
    shape,
    values: Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64'),
});
/** @throws Refused */
function tensorOf({ shape, values }) {
    const bytes = Buffer.from(values, 'base64');
    if (bytes.length % 8 !== 0)
        throw new Refused(422, 'unusable', 'numbers have eight bytes each');
    return { shape, values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
}
export function writeCommand(command) {
    if (command.do === 'keep')
        return { ...command, tensor: text(command.tensor) };
    if (command.do !== 'compute')
        return command;
    const written = command.with.map((argument) => {
        if (typeof argument === 'number')
            return Number.isFinite(argument) ? argument : text({ shape: [], values: Float64Array.of(argument) });
        return 'values' in argument ? text(argument) : argument;
    });
    return { ...command, with: written };
}
/** @throws Refused */
export function readCommand(message) {
    if (message.do === 'keep')
        return { ...message, tensor: tensorOf(message.tensor) };
    if (message.do !== 'compute')
        return message;
    const read = message.with.map((argument) => (typeof argument === 'object' && 'values' in argument ? tensorOf(argument) : argument));
    return { ...message, with: read };
}
export const writeAnswer = ({ tensor, ...answer }) => ({
    ...answer,
    ...(tensor !== undefined && { tensor: text(tensor) }),
});
/** @throws Refused */
export const readAnswer = ({ tensor, ...answer }) => ({
    ...answer,
    ...(tensor !== undefined && { tensor: tensorOf(tensor) }),
});
// The schemas: fastify refuses what does not follow them.
const object = (properties, required = Object.keys(properties)) => ({ type: 'object', additionalProperties: false, properties, required });
const name = { type: 'string', pattern: '^[\\w.@-]{1,64}$' };
const side = { type: 'integer', minimum: 0, maximum: 2 ** 27 };
const tensor = object({
    shape: { type: 'array', maxItems: 2, items: side },
    values: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
});
const argument = { anyOf: [{ type: 'number' }, object({ at: name }), tensor] };
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
//# sourceMappingURL=wire.js.map