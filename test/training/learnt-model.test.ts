import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delta, epsilon } from '../../kernel-lib/src/core/index.js';
import { decodeLearnt, encodeLearnt } from '../../kernel-lib/src/training/index.js';
import { weights } from '../../kernel-lib/src/weights/index.js';

const learnt = {
  model: 'logistic regression of 2 features',
  weights: weights([{ name: 'kernel', shape: [2, 1], values: [0.1, -3] }], 'float64'),
  claim: { epsilon: epsilon(0.3), delta: delta(1e-5) },
  dataset: 'tumours',
};

/** The same bytes with another header and a right checksum. */
function withHeader(header: string): Uint8Array {
  const bytes = encodeLearnt(learnt);
  const length = new DataView(bytes.buffer).getUint32(8, true);
  const text = new TextEncoder().encode(header);
  const parts = Buffer.concat([bytes.subarray(0, 12), text, bytes.subarray(12 + length, bytes.length - 32)]);
  parts.writeUInt32LE(text.length, 8);
  return new Uint8Array(Buffer.concat([parts, createHash('sha256').update(parts).digest()]));
}

describe('a learnt model', () => {
  it('is read as it was written, with its claim', () => {
    expect(decodeLearnt(encodeLearnt(learnt))).toEqual(learnt);
    const { dataset: _, ...rest } = learnt;
    const open = { ...rest, claim: { epsilon: Infinity as never, delta: 0 as never } };
    expect(decodeLearnt(encodeLearnt(open))).toEqual(open);
  });

  it('is refused where any bit was changed, or bytes are missing', () => {
    const bytes = encodeLearnt(learnt);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        // Three bytes of the beginning are zeros that stand for nothing yet, but they are under the checksum as well.
        expect(() => decodeLearnt(changed)).toThrow('these bytes are not');
      }),
    );
    for (let end = 0; end < bytes.length; end++) expect(() => decodeLearnt(bytes.subarray(0, end))).toThrow('not');
    expect(() => decodeLearnt('EPSM' as never)).toThrow('not a Uint8Array');
  });

  it('is refused where its claim is none', () => {
    expect(decodeLearnt(withHeader('{"model":"x","epsilon":1,"delta":1e-6}')).claim).toEqual({
      epsilon: 1,
      delta: 1e-6,
    });
    for (const header of [
      '',
      '[]',
      '{"model":"x","epsilon":-1,"delta":0}',
      '{"model":"x","epsilon":1,"delta":2}',
      '{}',
    ])
      expect(() => decodeLearnt(withHeader(header))).toThrow('these bytes are not a learnt model');
    expect(() => encodeLearnt({ ...learnt, claim: { epsilon: -1 as never, delta: 0 as never } })).toThrow(
      'claim.epsilon',
    );
  });
});
