import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '../../kernel-lib/src/cryptography/index.js';
import {
  CkksContext,
  CkksOwner,
  ckksParameters,
  matrixRotations,
  polynomialDepth,
  type CkksVector,
} from '../../kernel-lib/src/homomorphic/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

let owner: CkksOwner;
let context: CkksContext;

beforeAll(async () => {
  owner = await CkksOwner.create({
    parameters: { depth: 3, scaleBits: 30 },
    rotations: [...matrixRotations(7, 5), ...Array.from({ length: 12 }, (_, bit) => 2 ** bit), -3],
  });
  ({ context } = owner);
});

/** The largest difference from what is expected; it must lie below the bound that the vector carries. */
function deviation(vector: CkksVector, expected: ArrayLike<number>): number {
  const values = owner.decrypt(vector);
  expect(values.length).toBe(expected.length);
  return values.reduce((most, value, index) => Math.max(most, Math.abs(value - (expected[index] as number))), 0);
}

function expectClose(vector: CkksVector, expected: ArrayLike<number>): void {
  const most = deviation(vector, expected);
  expect(most).toBeLessThanOrEqual(vector.error);
  expect(vector.error).toBeLessThan(5);
}

const value = fc.double({ noNaN: true, min: -8, max: 8 });
const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 });
const law = { numRuns: 5 };

describe('CKKS computes on encrypted vectors', () => {
  test('as in the clear, within the error that each vector carries', () => {
    fc.assert(
      fc.property(pairs, value, (both, constant) => {
        const [a, b] = [both.map(([one]) => one), both.map(([, other]) => other)];
        const [x, y] = [context.encrypt(a, { bound: 8 }), context.encrypt(b, { bound: 8 })];
        const at = (of: (one: number, other: number) => number): number[] => both.map(([one, other]) => of(one, other));
        expectClose(x, a);
        expectClose(
          x.add(y),
          at((one, other) => one + other),
        );
        expectClose(
          x.subtract(y).negate(),
          at((one, other) => other - one),
        );
        expectClose(
          x.multiply(y),
          at((one, other) => one * other),
        );
        expectClose(
          x.multiply(constant).add(constant),
          at((one) => one * constant + constant),
        );
        expectClose(
          x.multiply(b).subtract(a),
          at((one, other) => one * other - one),
        );
        expectClose(
          x.square().multiply(y),
          at((one, other) => one * one * other),
        );
      }),
      law,
    );
  });

  test('also between vectors of different levels', () => {
    const x = context.encrypt([1.5, -2], { bound: 2 });
    const cube = x.square().multiply(x);
    expect(cube.depthLeft).toBe(1);
    expectClose(cube.add(x), [1.5 ** 3 + 1.5, -10]);
    expectClose(x.lowered(0), [1.5, -2]);
    expectClose(cube.multiply(x), [1.5 ** 4, 16]);
  });

  test('polynomials, to the depth of their degree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1, max: 1 }), { minLength: 1, maxLength: 10 }),
        fc
          .array(fc.double({ noNaN: true, min: -2, max: 2 }), { minLength: 2, maxLength: 8 })
          .filter((all) => all.slice(1).some((one) => one !== 0)),
        (points, coefficients) => {
          const vector = context.encrypt(points, { bound: 1 }).polynomial(coefficients);
          const degree = coefficients.reduce((last, one, power) => (one === 0 ? last : power), 0);
          expect(vector.depthLeft).toBeGreaterThanOrEqual(3 - polynomialDepth(degree));
          expectClose(
            vector,
            points.map((x) => coefficients.reduceRight((sum, one) => sum * x + one, 0)),
          );
        },
      ),
      law,
    );
    expect(() => context.encrypt([1]).polynomial(new Array(9).fill(1))).toThrow(
      expect.objectContaining({ code: 'depth-exhausted', details: { operation: 'polynomial', needed: 4, left: 3 } }),
    );
    expect(() => context.encrypt([1]).polynomial([1, NaN])).toThrow(/finite numbers/);
    expect(() => context.encrypt([1]).polynomial([1])).toThrow(/degree 1/);
  });

  test('rotations, sums and inner products', () => {
    const x = context.encrypt([1, 2, 3, 4, 5]);
    expectClose(x.rotate(2), [3, 4, 5, 0, 0]);
    expectClose(x.rotate(-3), [0, 0, 0, 1, 2]);
    expect([...owner.decrypt(x.sum()).slice(0, 3)].map(Math.round)).toEqual([15, 15, 15]);
    expectClose(x.total(), [15]);
    expectClose(context.encrypt([7]).total(), [7]);
    expect(() => context.encrypt([1], { period: 7 }).total()).toThrow(/without a period/);
    expect(owner.decrypt(x.dot(x))[0]).toBeCloseTo(55, 1);
    expect(owner.decrypt(x.dot([1, 0, 0, 0, -1]))[7]).toBeCloseTo(-4, 1);
  });

  test('matrix products, one after the other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { minLength: 7, maxLength: 7 }),
        fc.array(value, { minLength: 5, maxLength: 5 }),
        (rows, vector) => {
          fc.pre(rows.flat().some((one) => one !== 0));
          const matrix = context.matrix(rows);
          const x = context.encrypt(vector, { period: matrix.period, bound: 8 });
          expectClose(
            x.apply(matrix),
            rows.map((row) => row.reduce((sum, one, index) => sum + one * (vector[index] as number), 0)),
          );
        },
      ),
      { numRuns: 4 },
    );
    const rows = [
      [0, 1, 0, 0, 0, 0, 0],
      [0, 0, 1, 0, 0, 0, 0],
      ...Array.from({ length: 5 }, () => [1, 1, 1, 1, 1, 1, 1]),
    ];
    const matrix = context.matrix(rows);
    const x = context.encrypt([1, 2, 3, 4, 5, 6, 7], { period: 7, bound: 8 });
    expectClose(x.apply(matrix).apply(matrix), [3, 28, ...new Array<number>(5).fill(145)]);
  });
});

describe('what would come out as garbage is refused before', () => {
  test('values that are none, too large, or too many', () => {
    expect(() => context.encrypt([NaN])).toThrow(/finite numbers/);
    expect(() => context.encrypt([Infinity])).toThrow(/finite numbers/);
    expect(() => context.encrypt([65])).toThrow(coded('out-of-range'));
    expect(() => context.encrypt([])).toThrow(/1 to 4096 numbers/);
    expect(() => context.encrypt(new Float64Array(4097))).toThrow(/1 to 4096 numbers/);
    expect(() => context.encrypt([1], { bound: 1e60 })).toThrow(coded('out-of-range'));
    expect(() => context.encrypt([1], { bound: -1 })).toThrow(/bound must be/);
  });

  test('results beyond what a level holds, unless a smaller bound is claimed', () => {
    const x = context.encrypt([300], { bound: 300 });
    const high = x.square().square();
    expect(() => high.multiply(x)).toThrow(/would decrypt to garbage/);
    const low = context.encrypt([2], { bound: 2 ** 19 }).lowered(1);
    expect(() => low.multiply(low)).toThrow(coded('out-of-range'));
    expectClose(low.assuming(2).multiply(2), [4]);
    const wrong = context.encrypt([50]).assuming(1);
    expect(() => owner.decrypt(wrong)).toThrow(coded('out-of-range'));
  });

  test('a multiplication too many', () => {
    const spent = context.encrypt([1]).lowered(0);
    for (const attempt of [() => spent.multiply(2), () => spent.square(), () => context.encrypt([1]).multiply(spent)])
      expect(attempt).toThrow(
        expect.objectContaining({
          code: 'depth-exhausted',
          message: expect.stringContaining('depth of at least 4') as string,
        }),
      );
  });

  test('wrong lengths, missing rotations, and vectors of other keys', async () => {
    const x = context.encrypt([1, 2]);
    expect(() => x.add(context.encrypt([1]))).toThrow(/of 2 numbers/);
    expect(() => x.multiply([1, 2, 3])).toThrow(/of 2 numbers/);
    expect(() => x.rotate(5)).toThrow(
      expect.objectContaining({ code: 'missing-key', message: expect.stringContaining('rotation by 5') as string }),
    );
    expect(() => x.rotate(0.5)).toThrow(/whole number/);
    expect(() => x.apply(context.matrix([[1, 2]]))).toThrow(/period: 2/);
    expect(() => context.matrix([[1], [1, 2]])).toThrow(/rows of one length/);
    const other = await CkksOwner.create({ parameters: { depth: 1, scaleBits: 30 } });
    expect(() => x.add(other.context.encrypt([1, 2]))).toThrow(coded('foreign-key'));
    expect(() => other.decrypt(x)).toThrow(coded('foreign-key'));
    expect(() => other.context.encrypt([1]).sum()).toThrow(coded('missing-key'));
    other.dispose();
  });

  test('keys that were disposed', async () => {
    const gone = await CkksOwner.create({ parameters: { degree: 4096, primeBits: [40, 28, 40], scaleBits: 28 } });
    const x = gone.context.encrypt([1]);
    gone.dispose();
    gone.dispose();
    const attempts = [() => gone.context.encrypt([1]), () => x.add(1), () => x.add(x), () => gone.decrypt(x)];
    for (const attempt of attempts) expect(attempt).toThrow(coded('disposed'));
    x.dispose();
  });

  test('a vector that was disposed', () => {
    const x = context.encrypt([1]);
    x.dispose();
    x.dispose();
    expect(() => x.add(1)).toThrow(coded('disposed'));
    expect(() => owner.decrypt(x)).toThrow(coded('disposed'));
  });
});

describe('parameters', () => {
  test('follow from the depth, in the smallest secure ring', () => {
    expect(ckksParameters({ depth: 1 })).toMatchObject({ degree: 8192, primeBits: [60, 40, 60], securityBits: 128 });
    expect(ckksParameters({ depth: 3 }).degree).toBe(16_384);
    expect(ckksParameters({ depth: 1, slots: 5000 }).degree).toBe(16_384);
  });

  test('below 128 bits are refused, unless asked for by name', () => {
    const weak = { degree: 4096, primeBits: [50, 40, 50] };
    expect(() => ckksParameters(weak)).toThrow(coded('weak-parameters'));
    expect(ckksParameters({ ...weak, insecure: 'below 128 bits of security' }).securityBits).toBe(0);
    expect(() => ckksParameters({ depth: 30 })).toThrow(coded('depth-exhausted'));
    expect(() => ckksParameters({ degree: 5000 })).toThrow(/degree must be/);
    expect(() => ckksParameters({ primeBits: [60, 40, 50] })).toThrow(/is the longest/);
    expect(() => ckksParameters({ scaleBits: 70 })).toThrow(/scaleBits/);
  });
});

describe('what travels', () => {
  const [signer, stranger] = [generateKeyPair({ algorithm: 'ed25519' }), generateKeyPair({ algorithm: 'ed25519' })];

  test('are a public context and signed vectors, both ways', async () => {
    const server = await CkksContext.fromBytes(context.toBytes(signer), signer.publicKey);
    expect(server.keyName).toBe(context.keyName);
    const sent = context.encrypt([1, 2, 3]).toBytes(signer);
    const result = server.readVector(sent, signer.publicKey).square().add(1).toBytes(stranger);
    expectClose(context.readVector(result, stranger.publicKey), [2, 5, 10]);
    server.dispose();
  });

  test('is refused when changed, cut, of another sender, or another thing', () => {
    const sent = Buffer.from(context.encrypt([1]).toBytes(signer));
    expect(() => context.readVector(sent, stranger.publicKey)).toThrow(coded('not-authentic'));
    fc.assert(
      fc.property(fc.nat(sent.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(sent);
        changed[place] = (changed[place] as number) ^ change;
        expect(() => context.readVector(changed, signer.publicKey)).toThrow(
          expect.objectContaining({ name: 'PrivacyError' }),
        );
        expect(() => context.readVector(sent.subarray(0, place), signer.publicKey)).toThrow(
          expect.objectContaining({ name: 'PrivacyError' }),
        );
      }),
      { numRuns: 30 },
    );
    expect(() => context.readVector(context.toBytes(signer), signer.publicKey)).toThrow(coded('not-authentic'));
  });

  test('a context below 128 bits is refused by who reads it, unless they ask for it by name', async () => {
    const insecure = 'below 128 bits of security';
    const weak = await CkksOwner.create({
      parameters: { degree: 1024, primeBits: [30, 20, 30], scaleBits: 20, insecure },
    });
    const sent = weak.context.toBytes(signer);
    await expect(CkksContext.fromBytes(sent, signer.publicKey)).rejects.toThrow(coded('weak-parameters'));
    const read = await CkksContext.fromBytes(sent, signer.publicKey, { insecure });
    expect(read.parameters.securityBits).toBe(0);
    read.dispose();
    weak.dispose();
    const lie = { ...ckksParameters({ depth: 1 }), degree: 2048 };
    await expect(CkksOwner.create({ parameters: lie })).rejects.toThrow(coded('weak-parameters'));
  });
});

describe('a result that leaves the owner', () => {
  let precise: CkksOwner;
  beforeAll(async () => {
    precise = await CkksOwner.create({ parameters: { depth: 1 } });
  });

  test('carries noise of the stated size, and says what precision is left', () => {
    const half = new Float64Array(2000).fill(0.5);
    const x = precise.context.encrypt(half);
    const { errorBound, noise, precisionBits, values } = precise.release(x, {}, seededRandom(7));
    expect(noise / (Math.sqrt(12 * 2000) * 2 ** 15 * errorBound)).toBeCloseTo(1, 12);
    const deviationOf = Math.sqrt(values.reduce((sum, one) => sum + (one - 0.5) ** 2, 0) / values.length);
    // 2000 deviates: the sample's deviation is within 8 % but for one time in a million.
    expect(deviationOf / noise).toBeGreaterThan(0.92);
    expect(deviationOf / noise).toBeLessThan(1.08);
    expect(2 ** -precisionBits).toBeGreaterThan(1.9 * noise);
    const largest = precise.decrypt(x).reduce((most, one) => Math.max(most, Math.abs(one - 0.5)), 0);
    expect(errorBound).toBeGreaterThan(largest);
  });

  test('is refused where too little precision would be left', () => {
    const x = precise.context.encrypt([1]);
    expect(() => precise.release(x, { leastPrecisionBits: 40 })).toThrow(coded('weak-parameters'));
    expect(() => precise.release(x, { statisticalBits: 1 })).toThrow(/statisticalBits/);
    const more = precise.release(x, { releases: 100 }).noise / precise.release(x).noise;
    expect(more).toBeCloseTo(10, 6);
  });
});

test('the owner’s key is not shown, and is in nothing that is sent', () => {
  expect(inspect(owner, { showHidden: true, depth: 9 })).toBe('[CKKS secret key]');
  expect(JSON.stringify({ owner })).toBe('{"owner":"[CKKS secret key]"}');
  const secret = Buffer.from(owner.decryptor.secretKeyBytes()).subarray(200, 400);
  const sent = Buffer.from(context.toBytes(generateKeyPair({ algorithm: 'ed25519' })));
  expect(sent.includes(secret)).toBe(false);
});

test('the owner sees level, scale and noise of each step, which lies below the bound that travels', () => {
  const points = [0.5, -0.75, 1];
  const x = context.encrypt(points, { bound: 1 });
  const [square, cube] = [x.square(), x.square().multiply(x)];
  const steps = owner.trace([
    { operation: 'encrypt', vector: x, exact: points },
    { operation: 'square', vector: square, exact: points.map((value) => value ** 2) },
    { operation: 'cube', vector: cube, exact: points.map((value) => value ** 3) },
  ]);
  expect(steps.map(({ level, operation }) => [operation, level])).toEqual([
    ['encrypt', 3],
    ['square', 2],
    ['cube', 1],
  ]);
  for (const [index, vector] of [x, square, cube].entries()) {
    const { noiseBits = 0, scaleBits = 0 } = steps[index] ?? {};
    expect(2 ** scaleBits).toBeCloseTo(vector.scale, -3);
    expect(noiseBits).toBeLessThanOrEqual(Math.log2(vector.error));
    // Noise there is: some twenty bits below the values, which have 30 after the point.
    expect(noiseBits).toBeGreaterThan(-40);
  }
  expect(() => owner.trace([{ operation: 'encrypt', vector: x, exact: [1] }])).toThrow(/of 3 numbers/);
});

test('operations are recorded, for a report', () => {
  context.record();
  const x = context.encrypt([1, 2]);
  x.square().add(1).sum();
  const report = context.report({ label: 'circuit', keyHolder: 'the clinic' });
  expect(report.steps.map(({ depthLeft, operation }) => [operation, depthLeft])).toEqual([
    ['encrypt', 3],
    ['multiply', 2],
    ['add', 2],
    ['sum', 2],
  ]);
  const errors = report.steps.map(({ errorBits = NaN }) => errorBits);
  expect(errors[0]).toBeLessThan(-10);
  // A sum over all slots adds up their bounds.
  expect((errors[3] as number) - (errors[2] as number)).toBeGreaterThanOrEqual(12);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('thousands of vectors, dropped by asynchronous code or disposed, stay in bounded memory', async () => {
  const small = await CkksOwner.create({ parameters: { depth: 1, scaleBits: 30 } });
  const make = small.context.encrypt([1, 2, 3]);
  const drop = async (): Promise<number> => {
    const vector = make.negate();
    await Promise.resolve();
    return vector.length;
  };
  const before = process.memoryUsage().rss;
  let peak = 0;
  // 3,000 of them are 790 MB. Promises alone: the event loop has no turn between.
  for (let count = 0; count < 3000; count++) {
    make.negate().dispose();
    await drop();
    if (count % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  expect(peak - before).toBeLessThan(500e6);
  expect(small.context.engine.liveBytes).toBeLessThan(170e6);
  expect([...small.decrypt(make.add(1))].map(Math.round)).toEqual([2, 3, 4]);
  small.dispose();
});
