import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  addInto,
  contentHash,
  copyOf,
  decodeWeights,
  describeLayout,
  distance,
  dot,
  encodedSize,
  encodeWeights,
  getWeights,
  isFiniteWeights,
  layerOf,
  layersOf,
  layoutOf,
  mapWeights,
  maxNorm,
  memoryBlobStore,
  multiply,
  norm,
  parseContentHash,
  precisionOf,
  putWeights,
  replaceLayers,
  requireLayout,
  sameLayout,
  scale,
  scaleInto,
  selectLayers,
  squaredNorm,
  subtract,
  weights,
  weightsHash,
  weightsOf,
  zerosLike,
  type Precision,
  type Weights,
} from '../../kernel-lib/src/weights/index.js';

const model = (first: number, precision: Precision = 'float64'): Weights =>
  weights(
    [
      { name: 'dense/kernel', shape: [2, 3], values: [first, 2, 3, 4, 5, 6] },
      { name: 'dense/bias', shape: [3], values: [7, 8, 9] },
      { name: 'temperature', shape: [], values: [0.5] },
    ],
    precision,
  );

const LAYOUT = layoutOf([
  { name: 'a', shape: [3, 2] },
  { name: 'b', shape: [5] },
]);
const arbitrary = (precision: Precision): fc.Arbitrary<Weights> =>
  (precision === 'float32'
    ? fc.float32Array({ minLength: 11, maxLength: 11, noNaN: true, noDefaultInfinity: true })
    : fc.float64Array({ minLength: 11, maxLength: 11, noNaN: true, noDefaultInfinity: true })
  ).map((values) => weightsOf(LAYOUT, values));
const moderate = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 11, maxLength: 11 })
  .map((values) => weightsOf(LAYOUT, Float64Array.from(values)));

describe('weights', () => {
  it('are layers by name, one after another in one array', () => {
    const one = model(1);
    expect(one.layout.size).toBe(10);
    expect(layersOf(one).map(({ name, shape, values }) => [name, shape, [...values]])).toEqual([
      ['dense/kernel', [2, 3], [1, 2, 3, 4, 5, 6]],
      ['dense/bias', [3], [7, 8, 9]],
      ['temperature', [], [0.5]],
    ]);
    layerOf(one, 'dense/bias').values[0] = 70;
    expect(one.values[6]).toBe(70);
    expect(describeLayout(one.layout)).toBe('dense/kernel 2×3, dense/bias 3, temperature 1');
    expect(precisionOf(model(1, 'float32').values)).toBe('float32');
  });

  it('are taken apart and put together by layer', () => {
    const local = selectLayers(model(1), (name) => name.endsWith('bias'));
    expect(local.layout.layers.map(({ name }) => name)).toEqual(['dense/bias']);
    const whole = replaceLayers(model(1), scale(local, 10));
    expect([...whole.values]).toEqual([1, 2, 3, 4, 5, 6, 70, 80, 90, 0.5]);
    const wide = weights([{ name: 'dense/bias', shape: [4], values: [1, 2, 3, 4] }]);
    expect(() => replaceLayers(model(1), wide)).toThrow('part.dense/bias must be of 3 numbers');
  });

  it('refuse layers that contradict their shapes, and names that are not told apart', () => {
    expect(() => weights([{ name: 'a', shape: [2], values: [1] }])).toThrow('layers.a.values must be 2 numbers');
    expect(() => layoutOf([{ name: '', shape: [] }])).toThrow('layers[0].name');
    expect(() =>
      layoutOf([
        { name: 'a', shape: [] },
        { name: 'a', shape: [] },
      ]),
    ).toThrow('layers[1].name');
    for (const shape of [[-1], [1.5], [Number.NaN], [2 ** 31, 2], 'ab', null])
      expect(() => layoutOf([{ name: 'a', shape: shape as number[] }])).toThrow('layers[0].shape');
    expect(() => weightsOf(LAYOUT, new Float32Array(10))).toThrow('values must be');
    expect(() => layerOf(model(1), 'none')).toThrow("name must be a layer's: dense/kernel");
    expect(() => add(model(1), weightsOf(LAYOUT, new Float64Array(11)))).toThrow(
      'other must be weights of dense/kernel',
    );
    expect(() => requireLayout(zerosLike(model(1)), model(2).layout, 'update')).not.toThrow();
  });

  it('add, subtract and scale as vectors do', () => {
    fc.assert(
      fc.property(moderate, moderate, fc.double({ min: -100, max: 100, noNaN: true }), (one, other, factor) => {
        const sum = copyOf(one);
        addInto(sum, other, factor);
        const expected = add(one, scale(other, factor));
        expect([...sum.values]).toEqual([...expected.values]);
        expect(distance(subtract(add(one, other), other), one)).toBeLessThan(1e-8);
        expect(dot(one, other)).toBeCloseTo(
          one.values.reduce((total, value, index) => total + value * (other.values[index] ?? NaN), 0),
          -2,
        );
        expect(dot(one, one)).toBe(squaredNorm(one));
        expect(norm(add(one, other))).toBeLessThanOrEqual((norm(one) + norm(other)) * (1 + 1e-12));
      }),
    );
    const scaled = model(1);
    scaleInto(scaled, 2);
    expect([...scaled.values]).toEqual([...add(model(1), model(1)).values]);
    expect([...multiply(model(2), model(3)).values.slice(0, 2)]).toEqual([6, 4]);
    expect(mapWeights(model(1), (value, index) => value + index).values[9]).toBe(9.5);
    expect(precisionOf(add(model(1, 'float32'), model(1)).values)).toBe('float64');
    expect(precisionOf(copyOf(model(1), 'float32').values)).toBe('float32');
  });

  it('are reduced to whatever one likes, in either precision', () => {
    for (const precision of ['float64', 'float32'] as const) {
      const { values } = model(1, precision);
      const listed = values.reduce<string[]>((list, value) => [...list, String(value)], []);
      expect(listed).toEqual(Array.from(values, String));
      expect(values.reduceRight((total, value) => total + value)).toBe(values.reduce((total, value) => total + value));
    }
  });

  it('have a length even where squares leave the range of doubles', () => {
    const vector = (...values: number[]): Weights =>
      weights([{ name: 'v', shape: [values.length], values }], 'float64');
    expect(norm(vector(3e200, 4e200))).toBeCloseTo(5e200, -190);
    expect(norm(vector(3e-200, 4e-200)) / 5e-200).toBeCloseTo(1, 12);
    expect(norm(vector(0, 0))).toBe(0);
    expect(norm(vector(Infinity, 1))).toBe(Infinity);
    expect(norm(vector(NaN, 1))).toBeNaN();
    expect(maxNorm(vector(-3, 2))).toBe(3);
    expect(isFiniteWeights(vector(1, NaN))).toBe(false);
    expect(isFiniteWeights(vector(1, 2))).toBe(true);
  });
});

describe('encoded weights', () => {
  it.each(['float32', 'float64'] as const)('come back bit for bit: %s', (precision) => {
    fc.assert(
      fc.property(arbitrary(precision), (one) => {
        const bytes = encodeWeights(one);
        expect(bytes.length).toBe(encodedSize(one.layout, precision));
        const back = decodeWeights(bytes);
        expect(sameLayout(back.layout, one.layout)).toBe(true);
        expect(back.values).toEqual(one.values);
      }),
    );
  });

  it('are read from any place in a buffer', () => {
    const bytes = encodeWeights(model(1));
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    expect(decodeWeights(padded.subarray(3)).values).toEqual(model(1).values);
  });

  it('are refused when any byte was changed, or any are missing or too many', () => {
    const bytes = encodeWeights(model(1, 'float32'));
    for (let index = 0; index < bytes.length; index++) {
      const changed = bytes.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decodeWeights(changed)).toThrow('not encoded weights');
    }
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeWeights(bytes.subarray(0, length))).toThrow('not encoded weights');
    expect(() => decodeWeights(new Uint8Array([...bytes, 0]))).toThrow('not encoded weights');
    expect(() => decodeWeights('EPSW' as unknown as Uint8Array)).toThrow('not a Uint8Array');
  });

  it('of a hostile header are refused even when the checksum fits', async () => {
    const { createHash } = await import('node:crypto');
    const forge = (header: string, values: number): Uint8Array => {
      const start = (12 + header.length + 7) & ~7;
      const body = new Uint8Array(start + 4 * values);
      body.set([0x45, 0x50, 0x53, 0x57, 1, 0]);
      new DataView(body.buffer).setUint32(8, header.length, true);
      body.set(new TextEncoder().encode(header), 12);
      return new Uint8Array([...body, ...createHash('sha256').update(body).digest()]);
    };
    expect(decodeWeights(forge('[["a",[2]]]', 2)).layout.size).toBe(2);
    for (const header of [
      '{',
      '7',
      '[7]',
      '[["a"]]',
      '[["a",[2,-1]]]',
      '[["a",[3]]]',
      '[["a",[1]],["a",[1]]]',
      '[[7,[2]]]',
    ])
      expect(() => decodeWeights(forge(header, 2)), header).toThrow('not encoded weights');
  });
});

describe('a store of blobs', () => {
  it('keeps bytes by what they are, and its own copy of them', async () => {
    const store = memoryBlobStore();
    const bytes = new Uint8Array([1, 2, 3]);
    const name = await store.put(bytes);
    expect(name).toBe('039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
    bytes[0] = 9;
    expect(await store.get(name)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await store.has(name)).toBe(true);
    expect(await store.has(contentHash(bytes))).toBe(false);
    expect(await store.get(contentHash(bytes))).toBeUndefined();
  });

  it('keeps weights, told apart by names, shapes and precision as well', async () => {
    const store = memoryBlobStore();
    const name = await putWeights(store, model(1));
    expect(name).toBe(weightsHash(model(1)));
    expect((await getWeights(store, name))?.values).toEqual(model(1).values);
    expect(await getWeights(store, weightsHash(model(2)))).toBeUndefined();
    expect(weightsHash(model(1, 'float32'))).not.toBe(name);
    expect(weightsHash(weights([{ name: 'b', shape: [1], values: [1] }]))).not.toBe(
      weightsHash(weights([{ name: 'a', shape: [1], values: [1] }])),
    );
  });

  it('takes no other text for a hash', () => {
    for (const text of ['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63), 7])
      expect(() => parseContentHash(text)).toThrow('hash must be 64 lower-case hexadecimal digits');
    expect(parseContentHash('a'.repeat(64))).toBe('a'.repeat(64));
  });
});
