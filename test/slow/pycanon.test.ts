import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  betaLikeness,
  distinctDiversity,
  entropyDiversity,
  kAnonymity,
  measureModels,
  tCloseness,
} from '../../kernel-lib/src/anonymization/index.js';
import { environment } from '../bench/peers/peers.mjs';
import { drawing } from '../anonymization/personal-texts.js';

const folder = mkdtempSync(join(tmpdir(), 'epsbook-pycanon-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A table whose classes differ in size and in how illnesses are spread. */
function table(seed: number): { age: string; town: string; ill: string }[] {
  const draw = drawing(seed);
  const spread = 2 + draw(5);
  return Array.from({ length: 60 + draw(300) }, () => ({
    age: `a${String(draw(3))}`,
    town: `t${String(Math.min(draw(3), draw(3)))}`,
    ill: `i${String(Math.min(draw(spread), draw(spread)))}`,
  }));
}

describe('measures of a table', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'are pyCANON’s where it is right (table %i)',
    (seed) => {
      const rows = table(seed);
      const file = join(folder, `${String(seed)}.csv`);
      writeFileSync(file, `age,town,ill\n${rows.map(({ age, town, ill }) => `${age},${town},${ill}\n`).join('')}`);
      const python = environment(console.log, 'anonymization.txt');
      const script = fileURLToPath(new URL('../bench/peers/measures.py', import.meta.url));
      const theirs = JSON.parse(
        execFileSync(python, [script, file, 'ill', 'age', 'town'], { encoding: 'utf8' }),
      ) as Record<string, number>;
      const [k, distinct, entropy, t, beta] = measureModels(rows, {
        quasiIdentifiers: ['age', 'town'],
        models: [
          kAnonymity(2),
          distinctDiversity('ill', 2),
          entropyDiversity('ill', 2),
          tCloseness('ill', 0.2),
          betaLikeness('ill', 1),
        ],
      }).map(({ value }) => value);
      expect([k, distinct]).toEqual([theirs['k'], theirs['distinct']]);
      expect(t).toBeCloseTo(theirs['t'] ?? NaN, 9);
      expect(beta).toBeCloseTo(theirs['beta'] ?? NaN, 9);
      // pyCANON gives whole numbers for entropy diversity: it cuts off what follows the point, and one too much for uniform classes.
      expect(Math.abs((entropy ?? NaN) - (theirs['entropy'] ?? NaN))).toBeLessThan(1 + 1e-9);
    },
    300_000,
  );
});
