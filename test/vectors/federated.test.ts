import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEDERATED_RULES } from '../../kernel-lib/src/cli/vectors/federated.js';
import { parseVectors } from '../../kernel-lib/src/cli/vectors/json.js';
import { failureLines, runVector, vectorsOf } from '../../kernel-lib/src/cli/vectors/run.js';

interface Vector {
  readonly id: string;
  readonly rule: string;
  readonly expect: unknown;
}

const text = readFileSync(new URL('federated.json', import.meta.url), 'utf8');
const vectors = vectorsOf(parseVectors(text)) as readonly Vector[];

/** The vector with all numbers it expects multiplied. */
function distorted(vector: Vector, factor: number): Vector {
  const distort = (value: unknown): unknown =>
    typeof value === 'number' ? value * factor : Array.isArray(value) ? value.map(distort) : value;
  return { ...vector, expect: distort(vector.expect) };
}

describe('the known answers of federated learning', () => {
  it('are 175 of 25 rules', () => {
    expect(vectors.length).toBe(175);
    expect(new Set(vectors.map(({ rule }) => rule)).size).toBe(FEDERATED_RULES.length);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    expect(failureLines(runVector(vector, 1))).toEqual([]);
  });

  it('fail when what they expect is a fifth more', () => {
    for (const vector of new Map(vectors.map((one) => [one.rule, one])).values()) {
      expect(runVector(distorted(vector, 1.2), 1).passed, vector.id).toBe(false);
    }
  });

  it('fail when they name no rule that is known, or have nothing to combine', () => {
    const [vector] = vectors;
    expect(runVector({ ...vector, rule: 'toString' }, 1).error).toBe('unknown rule toString');
    expect(runVector({ ...vector, input: [] }, 1).error).toContain('input must be a list');
    expect(runVector({ ...vector, input: null }, 1).passed).toBe(false);
  });
});
