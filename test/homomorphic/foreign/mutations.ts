/** Bytes that are almost right: changed from outside, and changed inside and then signed again by the sender whom the receiver trusts. */
import { openSigned, signed, type PrivateKey } from '../../../kernel-lib/src/cryptography/index.js';

export type Random = () => number;

const below = (random: Random, bound: number): number => Math.floor(random() * bound);
const oneOf = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)] as Item;

/** A flip, a cut, an addition, a piece of the bytes at another place, or a run of one byte. */
export function changedBytes(random: Random, bytes: Uint8Array, reach = bytes.length): Uint8Array {
  const place = below(random, Math.min(reach, bytes.length));
  const changed = Buffer.from(bytes);
  switch (below(random, 6)) {
    case 0:
    case 1:
      changed[place] = (changed[place] ?? 0) ^ (1 << below(random, 8));
      return changed;
    case 2:
      return changed.subarray(0, place);
    case 3:
      return Buffer.concat([changed, Buffer.alloc(1 + below(random, 40), below(random, 256))]);
    case 4:
      changed.copy(changed, place, below(random, bytes.length));
      return changed;
    default:
      return changed.fill(oneOf(random, [0, 255, 127]), place, Math.min(bytes.length, place + 1 + below(random, 600)));
  }
}

const VALUES = [null, true, -1, 0, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, -0.5, '', 'text', '8192', [], [1], {}, { a: 1 }];

/** One value anywhere in it replaced, removed, or exchanged for another. */
export function changedJson(random: Random, json: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(json)) as unknown;
  if (typeof copy !== 'object' || copy === null) return oneOf(random, VALUES);
  let place = copy as Record<string, unknown>;
  for (;;) {
    const fields = Object.keys(place);
    if (fields.length === 0) return oneOf(random, VALUES);
    const field = oneOf(random, fields);
    const value = place[field];
    if (typeof value === 'object' && value !== null && random() < 0.7 && Object.keys(value).length > 0) {
      place = value as Record<string, unknown>;
      continue;
    }
    const kind = below(random, 5);
    if (kind === 0) Reflect.deleteProperty(place, field);
    else if (kind === 1) {
      const other = oneOf(random, fields);
      [place[field], place[other]] = [place[other], value];
    } else place[field] = oneOf(random, VALUES);
    return copy;
  }
}

export interface Content {
  readonly head: Record<string, unknown>;
  readonly parts: readonly Uint8Array[];
}

/** What the sender signed. */
export function contentOf(bytes: Uint8Array, kind: string, key: PrivateKey): Content {
  const payload = openSigned(bytes, `epsbook ${kind}`, key.publicKey);
  const start = 4 + payload.readUInt32BE();
  const head = JSON.parse(payload.toString('utf8', 4, start)) as Content['head'];
  let end = start;
  return { head, parts: (head['parts'] as number[]).map((length) => payload.subarray(end, (end += length))) };
}

/** The same signed again, or by another. */
export function resigned({ head, parts }: Content, kind: string, key: PrivateKey): Uint8Array {
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return signed(Buffer.concat([length, text, ...parts]), `epsbook ${kind}`, key);
}

/** What a sender could sign who is trusted with a key, and means harm, or has a fault or another version. */
export function changedInside(random: Random, bytes: Uint8Array, kind: string, key: PrivateKey): Uint8Array {
  const { head, parts } = contentOf(bytes, kind, key);
  const lengths = (all: readonly Uint8Array[]): Content => ({
    head: { ...head, parts: all.map((part) => part.length) },
    parts: all,
  });
  const index = below(random, Math.max(1, parts.length));
  switch (below(random, parts.length === 0 ? 4 : 8)) {
    case 0:
      return resigned({ head: changedJson(random, head) as Content['head'], parts }, kind, key);
    case 1:
      return resigned({ head: { ...head, header: changedJson(random, head['header']) }, parts }, kind, key);
    case 2:
      return resigned({ head: { ...head, version: oneOf(random, [0, 2, '1', 1.5]) }, parts }, kind, key);
    case 3: {
      const payload = openSigned(bytes, `epsbook ${kind}`, key.publicKey);
      return signed(changedBytes(random, payload, 400), `epsbook ${kind}`, key);
    }
    case 4:
      return resigned(lengths(parts.filter((_, place) => place !== index)), kind, key);
    case 5:
      return resigned(lengths([...parts, ...parts.slice(index, index + 1)]), kind, key);
    default: {
      // Most of what a library believes is written at the front.
      const reach = random() < 0.7 ? 250 : Infinity;
      const changed = (part: Uint8Array): Uint8Array => (part.length === 0 ? part : changedBytes(random, part, reach));
      return resigned(lengths(parts.map((part, place) => (place === index ? changed(part) : part))), kind, key);
    }
  }
}
