import { createHash } from 'node:crypto';
import { invalidArgument, PrivacyError, requireOptions } from '../core/errors.js';
import { withForm, type Form } from '../core/form.js';
import { delta as parseDelta, nonNegative, type Delta, type Epsilon } from '../core/quantities.js';
import { NEIGHBORING_RELATIONS, type NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { decodeWeights, encodeWeights, type Weights } from '../weights/index.js';
import { modelForm } from './model-form.js';

/** A model as it is kept: its weights, and what is promised of them. */
export interface LearntModel {
  /** What it is, such as the objective's description. */
  readonly model: string;
  readonly weights: Weights;
  /** ε and δ of the training; ε is ∞ without privacy. A copy of a model keeps the claim it has. */
  readonly claim: Claim;
  /** The data set it was learnt from, as its declaration names it. */
  readonly dataset?: string;
  /** To whom it is promised, as the data set declares: the word for one protected unit, and what makes data neighbours. */
  readonly unit?: string;
  readonly relation?: NeighboringRelation;
}

// The form: "EPSM", a version byte, three zero bytes, the header's length (u32), the header (JSON), the encoded weights, and the SHA-256
// of everything before it, so that a claim cannot be changed by accident. It is no signature: who can write can make another.

const MAGIC = [0x45, 0x50, 0x53, 0x4d] as const;
const VERSION = 1;
const PREFIX = 12;
const DIGEST = 32;
const LARGEST_HEADER = 2 ** 16;

const malformed = (why: string): PrivacyError<'malformed-message'> =>
  new PrivacyError('malformed-message', { expected: 'a learnt model' }, `these bytes are not a learnt model: ${why}`);

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** A learnt model, checked; it is shown in a notebook with its claim. */
export function learntModel(model: LearntModel): LearntModel {
  requireOptions(model, '{ model: "logistic regression", weights, claim }');
  requireOptions(model.claim, '{ epsilon: 1, delta: 1e-5 }');
  if (typeof model.model !== 'string') throw invalidArgument('model', 'a text');
  for (const name of ['dataset', 'unit'] as const)
    if (model[name] !== undefined && typeof model[name] !== 'string') throw invalidArgument(name, 'a text');
  if (model.relation !== undefined && !NEIGHBORING_RELATIONS.includes(model.relation))
    throw invalidArgument('relation', `one of ${NEIGHBORING_RELATIONS.join(', ')}`);
  const epsilon: unknown = model.claim.epsilon;
  const learnt: LearntModel = {
    model: model.model,
    weights: model.weights,
    claim: Object.freeze({
      epsilon: epsilon === Infinity ? (Infinity as Epsilon) : nonNegative<Epsilon>(epsilon, 'claim.epsilon'),
      delta: model.claim.delta === 0 ? (0 as Delta) : parseDelta(model.claim.delta, 'claim.delta'),
    }),
    ...(model.dataset !== undefined && { dataset: model.dataset }),
    ...(model.unit !== undefined && { unit: model.unit }),
    ...(model.relation !== undefined && { relation: model.relation }),
  };
  return Object.freeze(withForm(learnt, formOf));
}

const formOf = ({ claim, dataset, model, relation, unit, weights }: LearntModel): Form =>
  modelForm({
    label: 'learnt model',
    model,
    claim,
    ...(relation !== undefined && { to: { unit: unit ?? 'record', relation } }),
    parameters: weights.values.length,
    ...(dataset !== undefined && { facts: [`learnt from ${dataset}`] }),
  });

/**
 * A learnt model as bytes, with its claim: to give it away is post-processing, and spends nothing.
 * @example
 * const { unit, relation } = session.dataset;
 * await writeFile('model.epsm', encodeLearnt({ model: 'tumours', weights: trained.weights, claim: trained.claim, unit, relation }));
 */
export function encodeLearnt(learnt: LearntModel): Uint8Array {
  const { model, weights, claim, dataset, unit, relation } = learntModel(learnt);
  // JSON has no ∞.
  const epsilon = claim.epsilon === Infinity ? null : claim.epsilon;
  const header = new TextEncoder().encode(
    JSON.stringify({ model, epsilon, delta: claim.delta, dataset, unit, relation }),
  );
  if (header.length > LARGEST_HEADER) throw invalidArgument('model', 'a shorter text');
  const body = encodeWeights(weights);
  const end = PREFIX + header.length + body.length;
  const bytes = new Uint8Array(end + DIGEST);
  bytes.set([...MAGIC, VERSION]);
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, PREFIX);
  bytes.set(body, PREFIX + header.length);
  bytes.set(sha256(bytes.subarray(0, end)), end);
  return bytes;
}

/**
 * A learnt model from its bytes.
 * @throws PrivacyError `malformed-message` for other bytes, a later version, changed or missing bytes
 */
export function decodeLearnt(bytes: Uint8Array): LearntModel {
  if (!(bytes instanceof Uint8Array)) throw malformed('they are not a Uint8Array');
  if (bytes.length < PREFIX + DIGEST || MAGIC.some((byte, index) => bytes[index] !== byte))
    throw malformed('they do not begin as such');
  if (bytes[4] !== VERSION)
    throw malformed(`their version is ${String(bytes[4])}, this library reads ${String(VERSION)}`);
  const end = bytes.length - DIGEST;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (length > LARGEST_HEADER || PREFIX + length > end) throw malformed('their header is longer than they are');
  if (!sha256(bytes.subarray(0, end)).every((byte, index) => byte === bytes[end + index]))
    throw malformed('their checksum is another: bytes were changed or cut off');
  const weights = decodeWeights(bytes.slice(PREFIX + length, end));
  try {
    const header = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, PREFIX + length)),
    ) as {
      readonly model: string;
      readonly epsilon?: Epsilon | null;
      readonly delta: Delta;
      readonly dataset?: string;
      readonly unit?: string;
      readonly relation?: NeighboringRelation;
    };
    return learntModel({
      model: header.model,
      weights,
      claim: {
        epsilon: header.epsilon === null ? (Infinity as Epsilon) : (header.epsilon as Epsilon),
        delta: header.delta,
      },
      ...(header.dataset !== undefined && { dataset: header.dataset }),
      ...(header.unit !== undefined && { unit: header.unit }),
      ...(header.relation !== undefined && { relation: header.relation }),
    });
  } catch (error) {
    throw malformed(`their header says nothing of a model: ${error instanceof Error ? error.message : String(error)}`);
  }
}
