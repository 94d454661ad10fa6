/**
 * Model weights as bytes: the safetensors format (github.com/huggingface/safetensors), which Python reads too: the length of a JSON
 * header, the header, and the numbers. Reading it runs no code.
 */
import { invalidArgument, malformed } from '../core/errors.js';
import { asBuffer } from './bytes.js';

/** One array of a model's weights. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array | Int32Array;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const TYPES = { F32: Float32Array, F64: Float64Array, I32: Int32Array } as const;
type TypeName = keyof typeof TYPES;

const typeOf = (values: NamedTensor['values']): TypeName => {
  const name = (Object.keys(TYPES) as TypeName[]).find((one) => values instanceof TYPES[one]);
  if (name === undefined) throw invalidArgument('values', 'a Float32Array, Float64Array or Int32Array');
  return name;
};

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

const isShape = (shape: unknown): shape is readonly number[] =>
  Array.isArray(shape) && shape.every((length) => Number.isSafeInteger(length) && (length as number) >= 0);

/** Larger types first, so that all numbers are aligned. */
export function encodeTensors(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>> = {},
): Buffer {
  const header: Record<string, unknown> = Object.keys(metadata).length > 0 ? { __metadata__: metadata } : {};
  const ordered = [...tensors].sort(
    (first, second) => second.values.BYTES_PER_ELEMENT - first.values.BYTES_PER_ELEMENT,
  );
  let end = 0;
  for (const { name, shape, values } of ordered) {
    if (typeof name !== 'string' || name === '' || name === '__metadata__' || name in header)
      throw invalidArgument('tensors', 'arrays with names of their own');
    if (!isShape(shape) || sizeOf(shape) !== values.length)
      throw invalidArgument(`tensors.${name}.shape`, 'lengths whose product is the number of values');
    header[name] = { dtype: typeOf(values), shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const text = JSON.stringify(header);
  const head = Buffer.from(text.padEnd(text.length + ((8 - (Buffer.byteLength(text) % 8)) % 8)), 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  return Buffer.concat([
    length,
    head,
    ...ordered.map(({ values }) => asBuffer(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))),
  ]);
}

/**
 * Named arrays out of the bytes of a safetensors file.
 * @throws PrivacyError `malformed-message` for anything but whole arrays within the bytes, back to back
 */
export function decodeTensors(bytes: Uint8Array): readonly NamedTensor[] {
  const all = asBuffer(bytes);
  const length = all.length < 8 ? Infinity : Number(all.readBigUInt64LE());
  if (length > all.length - 8) throw malformed('safetensors');
  let header: Record<string, Partial<Entry> | undefined>;
  try {
    header = JSON.parse(all.toString('utf8', 8, 8 + length)) as typeof header;
  } catch {
    throw malformed('safetensors');
  }
  const data = all.subarray(8 + length);
  let expected = 0;
  return Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .sort(([, first], [, second]) => (first?.data_offsets?.[0] ?? 0) - (second?.data_offsets?.[0] ?? 0))
    .map(([name, entry]) => {
      const [start = NaN, end = NaN] = entry?.data_offsets ?? [];
      const type = TYPES[entry?.dtype as TypeName] as (typeof TYPES)[TypeName] | undefined;
      const shape = entry?.shape;
      if (type === undefined || !isShape(shape) || start !== expected || end > data.length)
        throw malformed('safetensors');
      if (end - start !== sizeOf(shape) * type.BYTES_PER_ELEMENT) throw malformed('safetensors');
      expected = end;
      const values = new type(sizeOf(shape));
      new Uint8Array(values.buffer).set(data.subarray(start, end));
      return { name, shape, values };
    });
}
