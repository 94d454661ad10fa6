import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../support/seed.js';
import { CkksOwner, matrixRotations } from '../../kernel-lib/src/homomorphic/index.js';
import transforms from '../../kernel-lib/src/homomorphic/kernels/transforms.wasm.js';
import { KeySwitch } from '../../kernel-lib/src/homomorphic/switching/key-switch.js';
import { instantiate, type KernelMemory } from '../../kernel-lib/src/wasm/index.js';
import { generator } from '../support/generator.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });
const next = generator(29);
const uniform = (size: number): number => (2 * next() - 1) * size;
const matrix = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => uniform(1)));
const times = (rows: readonly number[][], vector: readonly number[]): number[] =>
  rows.map((row) => row.reduce((sum, entry, column) => sum + entry * (vector[column] as number), 0));

interface Kernel extends KernelMemory {
  innerProducts(...addresses: number[]): void;
}

describe('the inner products of a key switch', () => {
  const n = 8;
  const size = 8 * n;
  /** What the kernel computes, in whole numbers of any size. */
  const plain = (start: readonly bigint[], x: bigint[][], y: bigint[][], order: readonly number[], prime: bigint) =>
    start.map((value, slot) => {
      const products = x.map((row, k) => (row[order[slot] as number] as bigint) * (y[k]?.[slot] as bigint));
      const sum = products.reduce((total, product) => total + product, value) % prime;
      return (sum + prime) % prime;
    });

  test.each([2n ** 50n - 27n, 2n ** 50n - 35n, 2n ** 30n - 35n])('are exact modulo %i, at the edges too', (prime) => {
    const kernel = instantiate<Kernel>(transforms) as Kernel;
    const most = prime / 2n;
    const entry = fc.oneof(fc.bigInt(-most, most), fc.constantFrom(most, -most, 0n));
    const row = fc.array(entry, { minLength: n, maxLength: n });
    const rows = fc.array(fc.tuple(row, row, row), { minLength: 1, maxLength: 9 });
    const orders = fc.option(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(row, row, rows, orders, (one, two, operands, order) => {
        const [x, y, z] = [0, 1, 2].map((which) => operands.map((operand) => operand[which] as bigint[])) as [
          bigint[][],
          bigint[][],
          bigint[][],
        ];
        const put = (at: number, values: readonly bigint[]): void =>
          new Float64Array(kernel.memory.buffer, at, n).set(values.map(Number));
        const places = { one: 1024, two: 1024 + size, table: 1024 + 2 * size, x: 2048, y: 4096, z: 6144 };
        put(places.one, one);
        put(places.two, two);
        for (const [at, values] of [[places.x, x] as const, [places.y, y] as const, [places.z, z] as const])
          values.forEach((value, k) => put(at + k * size, value));
        if (order) new Uint32Array(kernel.memory.buffer, places.table, n).set(order.map((slot) => 8 * slot));
        const table = order ? places.table : 0;
        kernel.innerProducts(
          ...[places.one, places.two, places.x, size, table, places.y, places.z, size, x.length, n, Number(prime)],
        );
        const read = (at: number): bigint[] =>
          Array.from(new Float64Array(kernel.memory.buffer, at, n), (value) => {
            expect(2 * Math.abs(value)).toBeLessThan(Number(prime));
            return (BigInt(value) + prime) % prime;
          });
        const inOrder = order ?? [0, 1, 2, 3, 4, 5, 6, 7];
        expect(read(places.one)).toEqual(plain(one, x, y, inOrder, prime));
        expect(read(places.two)).toEqual(plain(two, x, z, inOrder, prime));
      }),
    );
  });
});

describe.each([
  ['two data primes', { degree: 8192, primeBits: [50, 40, 50], scaleBits: 40 }],
  ['four data primes', { degree: 8192, primeBits: [50, 30, 30, 30, 50], scaleBits: 30 }],
  ['six data primes', { degree: 16_384, primeBits: [50, 36, 36, 36, 36, 36, 50], scaleBits: 36 }],
] as const)('a rotation by the kernel, %s', (_, parameters) => {
  let owner: CkksOwner;
  const steps = [1, 3, -5, 100];
  beforeAll(async () => {
    owner = await CkksOwner.create({ parameters, rotations: steps });
  });
  afterAll(() => owner.dispose());

  test('is byte for byte what SEAL gives, at each level', () => {
    const { engine } = owner.context;
    const keySwitch = KeySwitch.of(engine) as KeySwitch;
    const fresh = owner.context.encrypt(Float64Array.from({ length: owner.context.slots }, () => uniform(64)));
    for (let level = engine.topLevel; level >= 0; level--) {
      const { ciphertext } = fresh.lowered(level);
      for (const step of steps) {
        const expected = engine.bytesOf(engine.rotate(ciphertext, step));
        expect(Buffer.from(keySwitch.rotate(engine.bytesOf(ciphertext), step)).equals(Buffer.from(expected))).toBe(
          true,
        );
      }
    }
  });

  test('wants its key', () => {
    const { engine } = owner.context;
    const bytes = engine.bytesOf(owner.context.encrypt([1]).ciphertext);
    expect(() => KeySwitch.of(engine)?.rotate(bytes, 2)).toThrow(coded('missing-key'));
  });
});

describe('a matrix product', () => {
  const shapes = [[1, 1], [2, 2], [7, 5], [5, 7], [17, 16], [40, 40]] as const; // prettier-ignore

  test.each([
    ['hoisted', [50, 40, 40, 50], true],
    ["SEAL's way, where primes are too long for the kernel", [60, 40, 40, 60], false],
  ] as const)('%s, is as in the clear within the error that it carries', async (_, primeBits, isHoisted) => {
    const rotations = shapes.flatMap(([rows, columns]) => matrixRotations(rows, columns));
    const parameters = { degree: 8192, primeBits, scaleBits: 40 };
    const owner = await CkksOwner.create({ parameters, rotations });
    expect(owner.context.keySwitch !== undefined).toBe(isHoisted);
    for (const [rows, columns] of shapes) {
      const entries = matrix(rows, columns);
      // A whole diagonal of zeros, and a whole giant step of them.
      if (rows === 7) for (let row = 0; row < 5; row++) (entries[row] as number[])[row] = 0;
      if (rows === 40) entries.forEach((row, at) => row.forEach((__, to) => (to - at + 40) % 40 > 6 || (row[to] = 0)));
      const plain = matrix(1, columns)[0] as number[];
      const product = owner.context.matrix(entries);
      for (const level of [2, 1]) {
        const vector = owner.context.encrypt(plain, { period: product.period, bound: 1 }).lowered(level);
        const result = vector.apply(product);
        const exact = times(entries, plain);
        const off = owner.decrypt(result).map((value, at) => Math.abs(value - (exact[at] as number)));
        expect(Math.max(...off)).toBeLessThan(result.error);
        expect(result.error).toBeLessThan(isHoisted ? 2e-6 : 1e-3);
        expect(result.depthLeft).toBe(level - 1);
      }
    }
    owner.dispose();
  });

  test('names the rotation that it wants, and a matrix of zeros', async () => {
    const parameters = { degree: 8192, primeBits: [50, 40, 50], scaleBits: 40 };
    const owner = await CkksOwner.create({ parameters, rotations: [1, 2] });
    const vector = owner.context.encrypt([1, 2, 3, 4, 5], { period: 5, bound: 5 });
    expect(() => vector.apply(owner.context.matrix(matrix(5, 5)))).toThrow(/rotation by 3 was not made/);
    expect(() => vector.apply(owner.context.matrix(new Array<number[]>(5).fill([0, 0, 0, 0, 0])))).toThrow(
      /not all zero/,
    );
    owner.dispose();
    expect(() => vector.apply(owner.context.matrix(matrix(5, 5)))).toThrow(coded('disposed'));
  });

  test('keeps no more keys in its memory than there is room for', async () => {
    // A key takes 11 MB here, so that the 64 MB hold five of the ten.
    const parameters = { degree: 16_384, primeBits: [50, 40, 40, 40, 40, 40, 50], scaleBits: 40 };
    const owner = await CkksOwner.create({ parameters, rotations: matrixRotations(36, 36) });
    const entries = Array.from({ length: 36 }, (_, row) =>
      Array.from({ length: 36 }, (__, to) => Number(to === 35 - row)),
    );
    const plain = Array.from({ length: 36 }, () => uniform(1));
    const product = owner.context.matrix(entries);
    const result = owner.context.encrypt(plain, { period: 36, bound: 1 }).apply(product);
    const off = owner.decrypt(result).map((value, at) => Math.abs(value - (plain[35 - at] as number)));
    expect(Math.max(...off)).toBeLessThan(result.error);
    owner.dispose();
  });
});
