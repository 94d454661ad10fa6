/** Encrypted models as bytes, signed by their sender. */
import { malformed } from '../../core/errors.js';
import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import { list, number, object, text, whole } from '../../reports/schemas.js';
import { requireInstance } from '../arguments.js';
import { CkksContext } from '../ckks/ckks-context.js';
import type { CkksFacts, CkksVector } from '../ckks/ckks-vector.js';
import { factsSchema, receivedVector, requireKeyName } from '../ckks/received.js';
import { pack, unpack } from '../transfer.js';
import { requireModel, type EncryptedModel } from './encrypted-model.js';

const MOST_UNITS = 2 ** 15;

interface ModelHeader {
  readonly keyName: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly hidden: number;
  readonly outputBias: readonly number[];
  /** Of the columns, the bias and the rows, in this order. */
  readonly facts: readonly CkksFacts[];
}

const modelHeader = object<ModelHeader>({
  keyName: text,
  inputs: whole,
  outputs: whole,
  hidden: whole,
  outputBias: list(number, MOST_UNITS),
  facts: list(factsSchema, 2 * MOST_UNITS),
});

/** An encrypted model as bytes, signed by whoever encrypted it: its last biases are in the clear. */
export function writeEncryptedModel(model: EncryptedModel, key: PrivateKey): Uint8Array {
  requireModel(model);
  const { bias, columns, hidden, inputs, outputBias, outputs, rows } = model;
  const vectors: readonly CkksVector[] = [...columns, bias, ...rows];
  const { engine, keyName } = bias.context;
  const header: ModelHeader = {
    keyName,
    inputs,
    outputs,
    hidden,
    outputBias: [...outputBias],
    facts: vectors.map(({ bound, copies, error, length, period }) => ({ bound, copies, error, length, period })),
  };
  return pack(
    'encrypted model',
    header,
    vectors.map(({ ciphertext }) => engine.bytesOf(ciphertext)),
    key,
  );
}

/**
 * Reads an encrypted model that a known sender signed.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`, `out-of-range`
 */
export function readEncryptedModel(context: CkksContext, bytes: Uint8Array, sender: PublicKey): EncryptedModel {
  requireInstance(context, CkksContext, 'context');
  const { header, parts } = unpack('encrypted model', bytes, sender, modelHeader);
  const { facts, hidden, inputs, keyName, outputBias, outputs } = header;
  requireKeyName('model', keyName, context.keyName);
  const isWhole =
    inputs >= 1 &&
    outputs >= 1 &&
    outputBias.length === outputs &&
    facts.length === inputs + 1 + outputs &&
    parts.length === facts.length &&
    facts.every(({ length, period }) => length === hidden && period === 0);
  if (!isWhole) throw malformed('an encrypted model');
  const vectors = facts.map((one, index) => receivedVector(context, one, parts[index]));
  return {
    inputs,
    outputs,
    hidden,
    columns: vectors.slice(0, inputs),
    bias: vectors[inputs] as CkksVector,
    rows: vectors.slice(inputs + 1),
    outputBias: Float64Array.from(outputBias),
  };
}
