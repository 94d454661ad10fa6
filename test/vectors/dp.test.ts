import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureLines, KINDS, runVector, vectorsOf } from '../../kernel-lib/src/cli/vectors/run.js';

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const vectors = vectorsOf(JSON.parse(readFileSync(new URL('dp.json', import.meta.url), 'utf8'))) as readonly Vector[];

/** The vector with all numbers it expects multiplied. */
function distorted(vector: Vector, factor: number): Vector {
  const distort = (value: unknown): unknown =>
    typeof value === 'number' ? value * factor : Array.isArray(value) ? value.map(distort) : value;
  return {
    ...vector,
    expect: Object.fromEntries(Object.entries(vector.expect).map(([key, value]) => [key, distort(value)])),
  };
}

describe('the vectors of known answers', () => {
  it('are 174 of 48 kinds, each with a check of its own', () => {
    expect(vectors.length).toBe(174);
    expect(new Set(vectors.map(({ kind }) => kind)).size).toBe(48);
    expect(vectors.filter(({ kind }) => !KINDS.has(kind))).toEqual([]);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    expect(failureLines(runVector(vector, 1))).toEqual([]);
  });
});

describe('the command that runs vectors', () => {
  it('fails each of them when what it expects is half as much again, or half', { timeout: 120_000 }, () => {
    const firsts = [...new Map(vectors.map((vector) => [vector.kind, vector])).values()];
    for (const vector of firsts) {
      if (vector.kind === 'edge') continue;
      const outcomes = [1.5, 0.5].map((factor) => runVector(distorted(vector, factor), 1));
      expect(
        outcomes.some(({ passed }) => !passed),
        vector.id,
      ).toBe(true);
    }
  });

  it('fails what it does not know, cannot read, or has nothing to check of', () => {
    expect(runVector({ id: 'a', kind: 'no_such_kind', params: {}, expect: {} }, 1)).toMatchObject({
      passed: false,
      error: 'unknown kind no_such_kind',
    });
    expect(runVector({ id: 'b', kind: 'gdp_tradeoff', params: { mu: 'one' }, expect: {} }, 1).error).toContain(
      'params.mu must be a number',
    );
    expect(runVector({ id: 'c', kind: 'gdp_tradeoff' }, 1).passed).toBe(false);
    expect(runVector(7, 3)).toMatchObject({ id: 'vector 3', passed: false });
    expect(() => vectorsOf({ vectors: [] })).toThrow('list of vectors');
  });

  it('fails a value that is not a number, and bounds that do not hold', () => {
    const [vector] = vectors.filter(({ kind }) => kind === 'analytic_gaussian_epsilon');
    const impossible = { ...vector, params: { sigma: Number.NaN, delta: 1e-5 } };
    expect(runVector(impossible, 1).passed).toBe(false);
  });

  it('says what was expected, got and tolerated', () => {
    const [vector] = vectors.filter(({ kind }) => kind === 'gdp_tradeoff');
    const [line] = failureLines(runVector(distorted(vector as Vector, 1.1), 1));
    expect(line).toMatch(/^dp-gdp_tradeoff-01: beta: expected 0\.81\d+, got 0\.74\d+, tolerance relative 1e-10$/);
  });
});
